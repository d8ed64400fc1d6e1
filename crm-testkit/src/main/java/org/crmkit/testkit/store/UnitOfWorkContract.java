package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.Opportunity.RecordedExpiry;
import org.crmkit.sales.OpportunityBuilder;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.plan.Plan;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Units of work: all or nothing, invisible until they are committed, and never partly visible. */
public interface UnitOfWorkContract extends Contract {

    private static Opportunity another(World world) {
        OpportunityDraft draft = world.draft();
        UUID id = UUID.randomUUID();
        return OpportunityBuilder.builder()
                .recordedExpiry(RecordedExpiry.NONE)
                .id(new OpportunityId(id))
                .state(OpportunityState.UNASSIGNED)
                .number(OpportunityNumber.of(world.today(), id.getMostSignificantBits() >>> 8))
                .title(draft.title())
                .source(draft.source())
                .prospect(draft.prospect())
                .probability(draft.probability())
                .creator(world.lin().userId())
                .createdAt(world.clock().instant())
                .changedAt(world.clock().instant())
                .plan(Plan.EMPTY)
                .build();
    }

    private static JournalEntry entry(World world, Opportunity about) {
        OpportunityEvent event =
                new OpportunityEvent.Assigned(about.id(), world.lin().userId());
        return new JournalEntry(
                UUID.randomUUID(),
                world.crm().tenant(),
                "opportunity",
                about.id().value(),
                about.version(),
                event,
                world.lin().userId(),
                world.clock().instant());
    }

    private static long count(World world) {
        return world.read(work -> work.opportunities().count(OpportunityFilter.ALL, Visibility.everything()));
    }

    /** Everything that was written is visible to later units of work. */
    @Test
    default void keepsAllOfAUnitOfWork() {
        World world = World.on(store());
        List<Opportunity> added = List.of(another(world), another(world));
        String done = world.write(work -> {
            added.forEach(work.opportunities()::add);
            work.journal().append(added.stream().map(each -> entry(world, each)).toList());
            return "done";
        });
        assertThat(done).isEqualTo("done");
        TenantState kept = TenantState.of(world);
        assertThat(kept.records(Opportunity.class)).containsExactlyInAnyOrderElementsOf(added);
        assertThat(kept.journal())
                .extracting(JournalEntry::subject)
                .contains(added.get(1).id().value());
    }

    /** An exception of the work is passed on unchanged, and nothing of the work is stored. */
    @Test
    default void keepsNothingOfAUnitOfWorkThatFails() {
        World world = World.on(store());
        Opportunity planned = world.aFinishedPlan();
        IllegalStateException failure = new IllegalStateException("in the middle");
        TenantState.unchangedBy(
                world,
                () -> assertThatThrownBy(() -> world.write(work -> half(world, work, planned, failure)))
                        .isSameAs(failure));
        assertThat(world.lin().sales().get(planned.id())).isEqualTo(planned);
    }

    private static String half(World world, UnitOfWork work, Opportunity planned, RuntimeException failure) {
        Opportunity found =
                work.opportunities().find(planned.id(), Visibility.everything()).orElseThrow();
        Opportunity added = another(world);
        work.opportunities().add(added);
        work.opportunities()
                .save(OpportunityBuilder.builder(found).title("Not kept").build());
        work.journal().append(List.of(entry(world, added)));
        throw failure;
    }

    /** Uncommitted changes are visible to nobody else. */
    @Test
    default void showsNobodyWhatIsNotYetDone() {
        World world = World.on(store());
        Opportunity planned = world.aFinishedPlan();
        Opportunity added = another(world);
        world.write(work -> {
            Opportunity found = work.opportunities()
                    .find(planned.id(), Visibility.everything())
                    .orElseThrow();
            work.opportunities().add(added);
            work.opportunities()
                    .save(OpportunityBuilder.builder(found)
                            .title("Not yet kept")
                            .build());
            work.journal().append(List.of(entry(world, added)));
            ConcurrentRunner.elsewhere(() -> {
                assertThat(world.lin().sales().get(planned.id())).isEqualTo(planned);
                assertThat(count(world)).isEqualTo(1);
                List<JournalEntry> seen = world.read(TenantState::journal);
                assertThat(seen)
                        .extracting(JournalEntry::subject)
                        .doesNotContain(added.id().value());
            });
            return added;
        });
        assertThat(count(world)).isEqualTo(2);
    }

    /**
     * A plan grows by one step with every version. A reader must never find the steps of one version with another version.
     */
    @Test
    default void neverShowsHalfAChange() {
        World world = World.on(store());
        Opportunity assigned = world.anAssignedOpportunity();
        AtomicBoolean done = new AtomicBoolean();
        ConcurrentRunner.run(4, index -> {
            if (index == 0) {
                plan(world, assigned.id(), done);
            }
            while (!done.get()) {
                Opportunity seen = world.boss().sales().get(assigned.id());
                assertThat(seen.plan().steps()).hasSize((int) (seen.version() - assigned.version()));
            }
            return index;
        });
        assertThat(world.lin().sales().get(assigned.id()).plan().steps()).hasSize(40);
    }

    private static void plan(World world, OpportunityId id, AtomicBoolean done) {
        try {
            for (int step = 0; step < 40; step++) {
                world.lin().sales().plan(id).add(world.today(), "Step " + step);
            }
        } finally {
            done.set(true);
        }
    }

    /** A read that was started and abandoned leaves no trace. */
    @Test
    default void returnsWhatTheWorkReturns() {
        World world = World.on(store());
        TenantState.unchangedBy(
                world, () -> assertThat(world.<String>read(work -> "as it is")).isEqualTo("as it is"));
    }
}

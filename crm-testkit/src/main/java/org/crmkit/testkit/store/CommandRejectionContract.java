package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmkit.kernel.command.CommandRejection;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityId;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Rejected commands: the listener is notified of each. The journal keeps them if the store owns its transactions. */
public interface CommandRejectionContract extends Contract {

    private static List<JournalEntry> recorded(World world) {
        List<JournalEntry> journal = world.read(TenantState::journal);
        return journal.stream().filter(each -> !each.isOutgoing()).toList();
    }

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(CrmException.class);
    }

    /** One of each, with the user, the command, the record and the reason. */
    @Test
    default void tellsOfEveryRefusedCommand() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        OpportunityId none = new OpportunityId(UUID.randomUUID());
        refused(() -> world.lin().sales().assign(opened.id(), world.mei().userId()));
        refused(() -> world.lin().sales().plan(opened.id()).add(world.today(), "Call"));
        refused(() -> world.lin().sales().delete(none));
        refused(() -> world.lin().sales().ifVersion(7).delete(opened.id()));
        refused(() -> world.lin().sales().open(world.draft("")));
        List<CommandRejection> told = world.rejections();
        assertThat(told)
                .extracting(each -> each.command() + " " + each.cause().code())
                .containsExactly(
                        "opportunity.assign not-allowed",
                        "opportunity.plan illegal-transition",
                        "opportunity.delete not-found",
                        "opportunity.delete conflict",
                        "opportunity.open invalid-input");
        assertThat(told)
                .extracting(CommandRejection::subject)
                .containsExactly(
                        opened.id().value(),
                        opened.id().value(),
                        none.value(),
                        opened.id().value(),
                        null);
        assertThat(told)
                .allMatch(each -> each.actor().equals(world.lin().userId())
                        && each.tenant().equals(world.tenant()));
    }

    /** A transaction of the host may be rolled back, so the journal does not record rejections there. */
    @Test
    default void recordsRejectionsInTheJournalOfAStoreThatOwnsItsTransactions() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        refused(() -> world.lin().sales().assign(opened.id(), world.mei().userId()));
        refused(() -> world.lin().sales().open(world.draft("")));
        if (!store().ownsTransactions()) {
            assertThat(recorded(world)).isEmpty();
            return;
        }
        assertThat(recorded(world))
                .extracting(JournalEntry::event)
                .map(CommandRejected.class::cast)
                .extracting(each -> each.command() + " " + each.code() + " " + each.subject())
                .containsExactlyInAnyOrder(
                        "opportunity.assign not-allowed " + opened.id(), "opportunity.open invalid-input null");
        assertThat(recorded(world))
                .allMatch(each -> each.version() == JournalEntry.NO_VERSION
                        && each.actor().equals(world.lin().userId())
                        && each.at().equals(World.BEGINNING));
        List<JournalEntry> ofOne =
                world.lin().sales().journal(opened.id(), 10, null).items();
        assertThat(ofOne).extracting(each -> each.event().type()).contains("CommandRejected", "OpportunityOpened");
    }

    /** Queries are not commands: the listener is not notified and nothing is recorded. */
    @Test
    default void recordsNoRefusedQuestion() {
        World world = World.on(store());
        refused(() -> world.lin().sales().get(new OpportunityId(UUID.randomUUID())));
        refused(() -> world.lin().reports().sales().funnel(Years.of(2027)));
        refused(() -> world.lin().journal().list(JournalFilter.ALL.newest(1)));
        assertThat(world.rejections()).isEmpty();
        assertThat(recorded(world)).isEmpty();
    }
}

package org.crmkit.testkit.service.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.util.List;
import java.util.Objects;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryFilterBuilder;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.value.Money;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.Round;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** A quality complaint is handled with a remedy, and with its cause (see docs/model/service.md). */
public interface ResolutionsContract extends Contract {

    private static List<String> faults(World world, Runnable deed) {
        return refused(world, InvalidInputException.class, deed).violations().stream()
                .map(each -> each.path() + " " + each.code())
                .toList();
    }

    private static Entry cause(World world, String value) {
        return world.root()
                .dictionary()
                .list(EntryFilterBuilder.builder()
                        .type(EntryType.QUALITY_CAUSE)
                        .value(value)
                        .build()
                        .byPosition(1))
                .items()
                .get(0);
    }

    /** Every remedy, with an amount in any currency or without one. */
    @Test
    default void handlesAQualityComplaintWithEveryRemedy() {
        World world = World.on(store());
        ServiceDesk desk = world.lin().service();
        for (Remedy remedy : Remedy.values()) {
            Money amount = remedy == Remedy.NONE ? null : Money.of("999999999999999", "JPY");
            Resolution resolution = new Resolution(remedy, amount, " material ");
            ServiceRequest handled =
                    desk.handle(QualityComplaints.assigned(world).id(), "Oiled it", resolution);
            assertThat(handled.state()).isEqualTo(ServiceState.HANDLED);
            Round round = handled.rounds().get(0);
            assertThat(round.resolution()).isEqualTo(new Resolution(remedy, amount, "material"));
            assertThat(handled.cause()).isEqualTo("material");
            assertThat(desk.get(handled.id())).isEqualTo(handled);
            assertThat(desk.journal(handled.id(), 1, null).items().get(0).event())
                    .isEqualTo(new ServiceEvent.Handled(handled.id(), round));
        }
        Resolution least = Resolution.of(Remedy.EXCHANGE, null);
        ServiceRequest handled = desk.handle(QualityComplaints.assigned(world).id(), "Oiled it", least);
        assertThat(Objects.requireNonNull(desk.get(handled.id()).rounds().get(0).resolution()))
                .isEqualTo(least);
    }

    /** Without a resolution, for another type, without a remedy, and with an amount that does not fit. */
    @Test
    default void rejectsHandlingWithoutAFittingRemedy() {
        World world = World.on(store());
        ServiceDesk desk = world.lin().service();
        ServiceRequestId id = QualityComplaints.assigned(world).id();
        ServiceRequestId other = world.request(ServiceState.ASSIGNED).id();
        Money euro = Money.of("1", "EUR");
        assertThat(faults(world, () -> desk.handle(id, "Oiled it"))).containsExactly("resolution required");
        assertThat(faults(world, () -> desk.handle(id, " ")))
                .containsExactly("handling required", "resolution required");
        assertThat(faults(world, () -> desk.handle(other, "Oiled it", Resolution.of(Remedy.NONE, null))))
                .containsExactly("resolution not-applicable");
        assertThat(faults(world, () -> desk.handle(id, "Oiled it", new Resolution(Remedy.NONE, euro, null))))
                .containsExactly("amount not-applicable");
        assertThat(faults(world, () -> desk.handle(id, "", Resolution.of(Remedy.CREDIT, "rust"))))
                .containsExactly("amount required", "cause unknown", "handling required");
        assertThat(faults(world, () -> desk.handle(id, "Oiled it", noRemedy()))).containsExactly("remedy required");
        assertThat(faults(world, () -> desk.handle(id, "Oiled it", Resolution.of(Remedy.NONE, "x".repeat(65)))))
                .containsExactly("cause too-long");
        assertThat(faults(world, () -> new Resolution(Remedy.CREDIT, Money.of("-1", "EUR"), null)))
                .containsExactly("amount negative");
    }

    @SuppressWarnings("NullAway") // as a caller without null checks does
    private static Resolution noRemedy() {
        return Resolution.of(null, null);
    }

    /** Each round has a resolution of its own. The last one counts. */
    @Test
    default void keepsTheResolutionOfEveryRound() {
        World world = World.on(store());
        ServiceDesk desk = world.lin().service();
        ServiceRequestId id = QualityComplaints.assigned(world).id();
        Resolution first = Resolution.of(Remedy.TECHNICAL_SERVICE, "use");
        Resolution second = new Resolution(Remedy.CREDIT, Money.of("12.50", "EUR"), "production");
        desk.handle(id, "Oiled it", first);
        assertThat(desk.recordFeedback(id, FeedbackDraft.of(1)).cause()).isEqualTo("use");
        assertThat(faults(world, () -> desk.handle(id, "Replaced it"))).containsExactly("resolution required");
        desk.handle(id, "Replaced it", second);
        ServiceRequest archived = desk.recordFeedback(id, FeedbackDraft.of(5));
        assertThat(archived.rounds()).extracting(Round::resolution).containsExactly(first, second);
        assertThat(archived.cause()).isEqualTo("production");
        assertThat(world.sol().service().archive().get(id)).isEqualTo(archived);
        for (String each : List.of("use", "production")) {
            ServiceFilter filter = ServiceFilterBuilder.builder().cause(each).build();
            long expected = each.equals("production") ? 1 : 0;
            assertThat(desk.count(filter)).isEqualTo(expected);
            assertThat(desk.list(filter.newest(1)).items())
                    .extracting(ServiceSummary::id)
                    .hasSize((int) expected);
        }
    }

    /** A cause is a value of the dictionary: kept while it is stored, and after it is retired. */
    @Test
    default void takesTheCauseFromTheDictionary() {
        World world = World.on(store());
        ServiceDesk desk = world.lin().service();
        ServiceRequestId id = QualityComplaints.assigned(world).id();
        world.root().dictionary().add(EntryType.QUALITY_CAUSE, new EntryDraft("storage", "Storage", 9));
        desk.handle(id, "Oiled it", Resolution.of(Remedy.NONE, "storage"));
        assertThat(refused(
                                world,
                                RuleBrokenException.class,
                                () -> world.root()
                                        .dictionary()
                                        .delete(cause(world, "storage").id()))
                        .rule())
                .isEqualTo("entry.in-use");
        world.root().dictionary().retire(cause(world, "storage").id());
        desk.recordFeedback(id, FeedbackDraft.of(1));
        desk.handle(id, "Replaced it", Resolution.of(Remedy.NONE, "storage"));
        ServiceRequestId next = QualityComplaints.assigned(world).id();
        assertThat(faults(world, () -> desk.handle(next, "Oiled it", Resolution.of(Remedy.NONE, "storage"))))
                .containsExactly("cause unknown");
    }
}

package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.QualityResult;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.service.TradeReference;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Quality complaints by product, batch and cause, with figures that are worked out by hand (see docs/model/reporting.md). */
public interface QualityReportsContract extends Contract {

    private static ReportPeriod year() {
        return ReportPeriod.years(2027, 2027, ZoneOffset.UTC);
    }

    private static List<QualityResult> reported(CrmSession who) {
        return who.reports().service().quality(year());
    }

    private static ServiceRequestId complaint(
            World world,
            CrmSession who,
            Customer customer,
            String product,
            @Nullable String batch,
            @Nullable String quantity) {
        ServiceRequest created = who.service()
                .create(ServiceRequestDraft.qualityComplaint(
                        customer.id(),
                        "Leaks",
                        "The seals leak",
                        new TradeReference(product, batch, null),
                        quantity == null ? null : new BigDecimal(quantity)));
        return world.root().service().assign(created.id(), who.userId()).id();
    }

    private static QualityResult row(
            String product, @Nullable String batch, @Nullable String cause, long all, long open, String quantity) {
        return new QualityResult(product, batch, cause, all, open, new BigDecimal(quantity), List.of());
    }

    /** Nothing is asked about: no row. */
    @Test
    default void hasNoRowsWithoutQualityComplaints() {
        World world = World.on(store());
        world.request(ServiceState.HANDLED);
        assertThat(reported(world.root())).isEmpty();
    }

    /**
     * P-1 of batch B-1 has three complaints: one about 2 pieces, one about 0.5 that is archived, both because of the material, and one
     * that is not handled. What is not known is a group of its own.
     */
    @Test
    default void countsQualityComplaintsByProductBatchAndCause() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        Customer customer = world.aCustomer();
        ServiceRequestId first = complaint(world, lin, customer, "P-1", "B-1", "2");
        ServiceRequestId second = complaint(world, lin, customer, "P-1", "B-1", "0.5000");
        complaint(world, lin, customer, "P-1", "B-1", "7");
        complaint(world, lin, customer, "P-1", null, null);
        complaint(world, lin, customer, "p-1", "B-1", "0.0001");
        lin.service().handle(first, "Replaced", Resolution.of(Remedy.EXCHANGE, "material"));
        lin.service().handle(second, "Replaced", Resolution.of(Remedy.EXCHANGE, "use"));
        lin.service().recordFeedback(second, FeedbackDraft.of(1));
        lin.service().handle(second, "Replaced again", Resolution.of(Remedy.EXCHANGE, "material"));
        lin.service().recordFeedback(second, FeedbackDraft.of(5));
        assertThat(reported(world.root()))
                .containsExactly(
                        row("P-1", "B-1", "material", 2, 1, "2.5"),
                        row("P-1", "B-1", null, 1, 1, "7"),
                        row("p-1", "B-1", null, 1, 1, "0.0001"),
                        row("P-1", null, null, 1, 1, "0"));
    }

    /** Of all rounds, also of those before the last one, and by currency; a complaint about another cause is another row. */
    @Test
    default void addsTheAmountsOfRemedies() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        Customer customer = world.aCustomer();
        ServiceRequestId first = complaint(world, lin, customer, "P-1", "B-1", "2");
        ServiceRequestId second = complaint(world, lin, customer, "P-1", "B-1", null);
        ServiceRequestId third = complaint(world, lin, customer, "P-1", "B-1", "1");
        lin.service().handle(first, "Replaced", new Resolution(Remedy.EXCHANGE, Money.of("10.50", "EUR"), "use"));
        lin.service().recordFeedback(first, FeedbackDraft.of(1));
        lin.service().handle(first, "Paid back", new Resolution(Remedy.CREDIT, Money.of("4000", "JPY"), "material"));
        lin.service()
                .handle(
                        second,
                        "Repaired",
                        new Resolution(Remedy.TECHNICAL_SERVICE, Money.of("0.25", "EUR"), "material"));
        lin.service().handle(third, "Nothing to do", Resolution.of(Remedy.NONE, "use"));
        assertThat(reported(world.root()))
                .containsExactly(
                        new QualityResult(
                                "P-1",
                                "B-1",
                                "material",
                                2,
                                2,
                                new BigDecimal("2"),
                                List.of(Money.of("10.75", "EUR"), Money.of("4000", "JPY"))),
                        row("P-1", "B-1", "use", 1, 1, "1"));
    }

    /** Sums of the largest quantities are exact. */
    @Test
    default void addsTheLargestQuantitiesExactly() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        for (int each = 0; each < 3; each++) {
            complaint(world, world.lin(), customer, "P-1", "B-1", "999999999999.9999");
        }
        assertThat(reported(world.root())).containsExactly(row("P-1", "B-1", null, 3, 3, "2999999999999.9997"));
    }

    /** The creation counts, by the days of the zone. */
    @Test
    default void countsQualityComplaintsByTheDaysOfTheZone() {
        World world = World.on(store());
        world.clock().advance(Duration.ofHours(15)); // 23:00 in UTC, the next day in Berlin
        complaint(world, world.lin(), world.aCustomer(), "P-1", "B-1", "1");
        LocalDate day = LocalDate.of(2027, 1, 12);
        assertThat(world.root().reports().service().quality(new ReportPeriod(day, day.plusDays(1), ZoneOffset.UTC)))
                .hasSize(1);
        assertThat(world.root()
                        .reports()
                        .service()
                        .quality(new ReportPeriod(day, day.plusDays(1), ZoneId.of("Europe/Berlin"))))
                .isEmpty();
    }

    /** Supervisors see those of their unit, executives all of them, and others no report. */
    @Test
    default void reportsQualityComplaintsWithinTheScope() {
        World world = World.on(store());
        complaint(world, world.lin(), world.aCustomer(), "P-1", "B-1", "1");
        complaint(world, world.ada(), world.aCustomer(world.ada()), "P-1", "B-1", "2");
        complaint(world, world.sol(), world.aCustomer(world.sol()), "P-1", "B-1", "4");
        assertThat(reported(world.eve())).containsExactly(row("P-1", "B-1", null, 3, 3, "7"));
        assertThat(reported(world.boss())).containsExactly(row("P-1", "B-1", null, 2, 2, "3"));
        assertThat(reported(world.uma())).containsExactly(row("P-1", "B-1", null, 1, 1, "4"));
        for (CrmSession each : List.of(world.lin(), world.admin())) {
            assertThatThrownBy(() -> reported(each)).isInstanceOf(NotAllowedException.class);
        }
        assertThat(reported(World.on(store()).root())).as("another tenant").isEmpty();
    }
}

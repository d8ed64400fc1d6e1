package org.crmkit.testkit.service.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryFilterBuilder;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a quality complaint is about: a product, its batch, and the quantity that is affected (see docs/model/service.md). */
public interface QualityComplaintsContract extends Contract {

    private static ServiceRequestDraft about(CustomerId customer, TradeReference about, @Nullable BigDecimal quantity) {
        return ServiceRequestDraft.qualityComplaint(customer, "Leaks", "The seals leak", about, quantity);
    }

    private static List<String> faults(World world, ServiceRequestDraft draft) {
        return faultsOf(world, () -> world.lin().service().create(draft));
    }

    private static List<String> faultsOf(World world, Runnable deed) {
        return refused(world, InvalidInputException.class, deed).violations().stream()
                .map(each -> each.path() + " " + each.code())
                .toList();
    }

    /** The type is a fixed value of the dictionary, because rules depend on it. */
    @Test
    default void beginsWithAFixedTypeForQualityComplaints() {
        World world = World.on(store());
        Entry type = world.root()
                .dictionary()
                .list(EntryFilterBuilder.builder()
                        .type(EntryType.SERVICE_TYPE)
                        .value(ServiceRequest.QUALITY)
                        .build()
                        .byPosition(1))
                .items()
                .get(0);
        assertThat(type.itemZh()).isEqualTo("质量投诉");
        assertThat(refused(
                                world,
                                RuleBrokenException.class,
                                () -> world.root().dictionary().retire(type.id()))
                        .rule())
                .isEqualTo("entry.fixed");
    }

    /** Batch and quantity may be unknown. The quantity is kept exactly, whatever its scale. */
    @Test
    default void namesTheProductTheBatchAndTheQuantityAffected() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        ServiceDesk desk = world.lin().service();
        TradeReference about = new TradeReference("P-100", "B\uD83D\uDE00", "O-1");
        for (String[] each : new String[][] {
            {"3", "3"},
            {"2.5000", "2.5"},
            {"0.0001", "0.0001"},
            {"999999999999.9999", "999999999999.9999"},
            {"1E+3", "1000"}
        }) {
            ServiceRequest created = desk.create(about(customer, about, new BigDecimal(each[0])));
            assertThat(created.isQualityComplaint()).isTrue();
            assertThat(created.tradeReference()).isEqualTo(about);
            assertThat(created.quantityAffected()).isEqualTo(new BigDecimal(each[1]));
            assertThat(desk.get(created.id())).isEqualTo(created);
            assertThat(desk.list(ServiceFilter.ALL.newest(1)).items())
                    .extracting(ServiceSummary::quantityAffected)
                    .containsExactly(new BigDecimal(each[1]));
        }
        ServiceRequest least = desk.create(about(customer, TradeReference.ofProduct("P-100"), null));
        assertThat(least.quantityAffected()).isNull();
        assertThat(desk.get(least.id())).isEqualTo(least);
    }

    /** Every fault at once, also with those that only the dictionary knows. */
    @Test
    default void rejectsAQualityComplaintWithoutAProductAndQuantitiesThatDoNotFit() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        TradeReference pump = TradeReference.ofProduct("P-100");
        assertThat(faults(world, about(customer, new TradeReference(" ", "B-1", "O-1"), BigDecimal.ONE)))
                .containsExactly("tradeReference.product required");
        assertThat(faults(world, about(customer, TradeReference.NONE, BigDecimal.ZERO)))
                .containsExactlyInAnyOrder("quantityAffected too-small", "tradeReference.product required");
        assertThat(faults(world, about(customer, pump, new BigDecimal("-1"))))
                .containsExactly("quantityAffected too-small");
        assertThat(faults(world, about(customer, pump, new BigDecimal("1.00001"))))
                .containsExactly("quantityAffected digits");
        assertThat(faults(world, about(customer, pump, new BigDecimal("1E+12"))))
                .containsExactly("quantityAffected digits");
        assertThat(faults(world, about(customer, pump, new BigDecimal("1E+999999999"))))
                .containsExactly("quantityAffected digits");
        ServiceRequestDraft bad = new ServiceRequestDraft(
                customer,
                ServiceRequest.QUALITY,
                "",
                "x",
                Priority.LOW,
                TradeReference.NONE,
                new BigDecimal("0.00001"));
        assertThat(faults(world, bad))
                .contains("title required", "tradeReference.product required")
                .anyMatch(each -> each.startsWith("quantityAffected "));
        assertThat(faults(
                        world,
                        new ServiceRequestDraft(
                                customer, "complaint", "Late", "Late", Priority.LOW, pump, BigDecimal.ONE)))
                .containsExactly("quantityAffected not-applicable");
        assertThat(faults(
                        world,
                        new ServiceRequestDraft(
                                customer, "recall", "Late", "Late", Priority.LOW, pump, BigDecimal.ONE)))
                .containsExactlyInAnyOrder("quantityAffected not-applicable", "type unknown");
    }

    /** A new complaint becomes a quality complaint, and the other way round. The journal has the quantity. */
    @Test
    default void revisesWhatAQualityComplaintIsAbout() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        ServiceDesk desk = world.lin().service();
        ServiceRequestDraft late = new ServiceRequestDraft(customer, "complaint", "Leaks", "The seals leak");
        ServiceRequest found = desk.create(late);
        assertThat(faultsOf(world, () -> desk.revise(found.id(), about(customer, TradeReference.NONE, BigDecimal.TEN))))
                .containsExactly("tradeReference.product required");
        ServiceRequest revised =
                desk.revise(found.id(), about(customer, TradeReference.ofProduct("P-100"), new BigDecimal("2.50")));
        assertThat(revised.quantityAffected()).isEqualTo(new BigDecimal("2.5"));
        assertThat(desk.get(found.id())).isEqualTo(revised);
        assertThat(desk.revise(found.id(), about(customer, TradeReference.ofProduct("P-100"), new BigDecimal("2.5"))))
                .as("the same form")
                .isEqualTo(revised);
        assertThat(Optional.of(desk.journal(found.id(), 1, null).items().get(0).event()))
                .contains(new ServiceEvent.Revised(
                        found.id(),
                        List.of(
                                new FieldChange("type", "complaint", "quality"),
                                new FieldChange("tradeReference.product", null, "P-100"),
                                new FieldChange("quantityAffected", null, "2.5"))));
        ServiceRequest again = desk.revise(found.id(), late);
        assertThat(again.isQualityComplaint()).isFalse();
        assertThat(again.quantityAffected()).isNull();
        assertThat(desk.get(found.id())).isEqualTo(again);
    }

    /** Lists of quality complaints are read page by page as all requests are, and filtered by type, product and batch. */
    @Test
    default void listsQualityComplaintsByProductAndBatch() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        ServiceDesk desk = world.lin().service();
        ServiceRequest meant =
                desk.create(about(customer, new TradeReference("P-100", "B-1", null), BigDecimal.valueOf(3)));
        desk.create(about(customer, new TradeReference("P-100", "B-2", null), BigDecimal.ONE));
        desk.create(new ServiceRequestDraft(
                customer, "complaint", "Late", "Late", Priority.LOW, new TradeReference("P-100", "B-1", null)));
        ServiceFilter filter = ServiceFilterBuilder.builder()
                .type(ServiceRequest.QUALITY)
                .product("P-100")
                .batch("B-1")
                .build();
        assertThat(Pages.allByToken(after -> desk.list(filter.newest(1).after(after))))
                .extracting(ServiceSummary::id)
                .containsExactly(meant.id());
        assertThat(desk.count(filter)).isEqualTo(1);
    }
}

package org.crmkit.examples.quickstart.worked;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.WinOptions;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;

/** Results by region with so few data that they can be calculated by hand. */
final class WorkedResults extends WorkedHouse {

    static List<String> results() {
        return new WorkedResults().regions().lines();
    }

    private WorkedResults regions() {
        root.dictionary().add(EntryType.REGION, new EntryDraft("tundra", "Tundra", 1));
        at(LocalDate.of(2025, 3, 4), 9);
        Customer lotus = lin.customers()
                .register(new CustomerDraft(
                        "Blue Lotus",
                        ProfileBuilder.builder(Profile.ofLevel("regular"))
                                .region("tundra")
                                .build()));
        won(lotus, "1000");
        LocalDate day = LocalDate.of(2025, 3, 4);
        OrderDraft back = order("2", lotus, day.plusDays(9), ordered("-6")).returning("1");
        OrderDraft other = new OrderDraft("3", customer("Fjordview"), day, USD, List.of(ordered("15")));
        root.tradeFeed().orders(Stream.of(order("1", lotus, day, ordered("25")), back, other));
        boss.reports()
                .sales()
                .byDimension(YEAR, CustomerDimension.REGION)
                .forEach(row -> line(
                        "REGION  %-8s  won %d, %s  net %s",
                        row.value() == null ? "not said" : row.value(),
                        row.won(),
                        money(row.values()),
                        money(row.net())));
        return this;
    }

    private void won(Customer customer, String amount) {
        OpportunityId id = lin.sales()
                .open(new OpportunityDraft("40 seats", customer.name(), Percent.of(40), "web"))
                .id();
        boss.sales().assign(id, lin.userId());
        Opportunity planned = lin.sales().plan(id).add(LocalDate.of(2025, 3, 20), "Show it");
        lin.sales().plan(id).execute(planned.plan().steps().get(0).id(), "They want it");
        lin.sales().win(id, WinOptions.agreed(Money.of(amount, "USD")).useExisting(customer.number()));
    }

    private static OrderDraft order(String number, Customer customer, LocalDate day, OrderLineDraft line) {
        return new OrderDraft(number, customer.id(), day, USD, List.of(line));
    }

    private static OrderLineDraft ordered(String quantity) {
        return OrderLineDraft.of("beans", quantity, "20.00");
    }
}

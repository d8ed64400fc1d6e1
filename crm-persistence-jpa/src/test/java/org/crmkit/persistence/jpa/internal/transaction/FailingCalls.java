package org.crmkit.persistence.jpa.internal.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.sales.Opportunity;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;

/** Commands of every context, which the tests interrupt with failures. */
final class FailingCalls {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /**
     * A command that can be repeated until it succeeds.
     *
     * @param actor the user who executes the command
     * @param prepare creates the records for the command, on a store that works, and returns the command
     */
    record Trial(String name, Function<Office, CrmSession> actor, Function<Office, Consumer<CrmSession>> prepare) {

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Trial> COMMANDS = List.of(
            new Trial("open", Office::boss, office -> boss -> boss.sales().open(Office.draft("Blue Lotus"))),
            new Trial("revise", Office::boss, office -> {
                Opportunity opened = opened(office);
                return boss -> boss.sales().revise(opened.id(), Office.draft("Else"));
            }),
            new Trial("assign", Office::boss, office -> {
                Opportunity opened = opened(office);
                return boss -> boss.sales().assign(opened.id(), office.lin().userId());
            }),
            new Trial("plan", Office::lin, office -> {
                Opportunity mine = office.developed("Blue Lotus", 1);
                return lin -> lin.sales().plan(mine.id()).add(LocalDate.of(2027, 1, 1), "Call");
            }),
            new Trial("win", Office::lin, office -> {
                Opportunity mine = office.developed("Customer " + COUNT.incrementAndGet(), 1);
                return lin -> lin.sales().win(mine.id());
            }),
            new Trial("delete", Office::boss, office -> {
                Opportunity opened = opened(office);
                return boss -> boss.sales().delete(opened.id());
            }),
            new Trial("register", Office::lin, office -> {
                CustomerDraft draft = new CustomerDraft("Customer " + COUNT.incrementAndGet());
                return lin -> lin.customers().register(draft);
            }),
            new Trial("add contact", Office::lin, office -> {
                Customer customer = customer(office);
                return lin -> lin.customers().addContact(customer.id(), new ContactDraft("Mr One", "1"));
            }),
            new Trial("transfer", Office::boss, office -> {
                Customer customer = customer(office);
                return boss ->
                        boss.customers().transfer(customer.id(), office.mia().userId());
            }),
            new Trial("record interaction", Office::lin, office -> {
                Customer customer = customer(office);
                return lin ->
                        lin.interactions().record(customer.id(), new InteractionDraft("call", Instant.EPOCH, "Tea"));
            }),
            new Trial("create request", Office::lin, office -> {
                Customer customer = customer(office);
                return lin -> lin.service()
                        .create(new ServiceRequestDraft(customer.id(), "complaint", "Broken", "It is broken"));
            }),
            new Trial("add entry", Office::admin, office -> {
                EntryDraft draft = new EntryDraft("region " + COUNT.incrementAndGet(), "Region", 1);
                return admin -> admin.dictionary().add(EntryType.REGION, draft);
            }),
            new Trial("disable", Office::admin, office -> {
                String name = "user" + COUNT.incrementAndGet();
                var user = office.admin()
                        .access()
                        .createUser(new UserDraft(name, name, office.team(), RoleCode.CUSTOMER_MANAGER));
                return admin -> admin.access().disable(user.id());
            }),
            new Trial("feed an order", Office::admin, office -> {
                Customer customer = customer(office);
                OrderDraft order = new OrderDraft(
                        "order " + COUNT.incrementAndGet(),
                        customer.id(),
                        LocalDate.of(2020, 2, 29),
                        Currency.getInstance("EUR"),
                        List.of(OrderLineDraft.of("P1", "2", "9.99")));
                return admin -> admin.tradeFeed().orders(Stream.of(order));
            }));

    private FailingCalls() {}

    private static Opportunity opened(Office office) {
        return office.boss().sales().open(Office.draft("Blue Lotus"));
    }

    private static Customer customer(Office office) {
        return office.lin().customers().register(new CustomerDraft("Customer " + COUNT.incrementAndGet()));
    }
}

package org.crmkit.persistence.jpa.internal.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.access.UserFilter;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.persistence.jpa.CountingDataSource;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinCorrection;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageDraft;
import org.junit.jupiter.api.Test;

/** The number of SQL statements of each command and query on PostgreSQL. It does not depend on the number of rows. */
class StatementsTest {

    private static final SalesReportFilter ALWAYS =
            SalesReportFilter.of(ReportPeriod.years(2020, 2029, java.time.ZoneOffset.UTC));

    private final CountingDataSource counting =
            Host.on(TestDatabases.POSTGRESQL).counting();
    private final Map<String, Integer> costs = new LinkedHashMap<>();
    private final Office office = Office.on(Host.on(TestDatabases.POSTGRESQL).store());

    @Test
    void everyCommandIssuesJustAsManyStatementsAsListed() {
        play("first", 1);

        assertThat(costs).containsExactlyInAnyOrderEntriesOf(expected());
    }

    @Test
    void noneIssuesMoreWhenThereAreMoreRows() {
        for (int each = 0; each < 30; each++) {
            office.lin().sales().win(office.developed("Customer " + each, 3).id());
        }
        play("later", 20);

        assertThat(costs).containsExactlyInAnyOrderEntriesOf(expected());
    }

    private static Map<String, Integer> expected() {
        return Map.ofEntries(
                Map.entry("add contact", 6),
                Map.entry("add entry", 4),
                Map.entry("archive customer", 9),
                Map.entry("archive request", 5),
                Map.entry("ask for an opinion", 8),
                Map.entry("assign", 7),
                Map.entry("assign request", 7),
                Map.entry("by assignee", 2),
                Map.entry("by customer", 2),
                Map.entry("by unit", 2),
                Map.entry("loss reasons", 2),
                Map.entry("results by unit", 2),
                Map.entry("sold by product", 2),
                Map.entry("activity", 2),
                Map.entry("activity by customer", 2),
                Map.entry("churn by unit", 2),
                Map.entry("losses by reason", 2),
                Map.entry("by month", 2),
                Map.entry("choose primary contact", 7),
                Map.entry("churn", 2),
                Map.entry("churn by manager", 2),
                Map.entry("close request", 6),
                Map.entry("composition", 2),
                Map.entry("confirm", 9),
                Map.entry("contribution", 2),
                Map.entry("conversions", 2),
                Map.entry("count", 2),
                Map.entry("count by assignee", 2),
                Map.entry("count cases", 2),
                Map.entry("count orders", 2),
                Map.entry("count requests", 2),
                Map.entry("correct", 4),
                Map.entry("create request", 10),
                Map.entry("create unit", 6),
                Map.entry("create user", 6),
                Map.entry("defer", 5),
                Map.entry("delete", 5),
                Map.entry("delete entry", 5),
                Map.entry("define service levels", 9),
                Map.entry("delete request", 5),
                Map.entry("disable", 9),
                Map.entry("drop step", 5),
                Map.entry("edit step", 5),
                Map.entry("extend", 4),
                Map.entry("feed an order", 7),
                Map.entry("feed an order that recovers", 9),
                Map.entry("feed changed stock", 5),
                Map.entry("feed notices", 6),
                Map.entry("feed orders", 7),
                Map.entry("feed other orders of the names", 9),
                Map.entry("feed products", 4),
                Map.entry("feed returns of the orders", 11),
                Map.entry("feed stock", 4),
                Map.entry("feed the same orders", 3),
                Map.entry("find customers", 3),
                Map.entry("forecast", 2),
                Map.entry("forward", 4),
                Map.entry("funnel", 2),
                Map.entry("get customer", 3),
                Map.entry("get order", 2),
                Map.entry("get what the unit is asked", 3),
                Map.entry("give an opinion", 9),
                Map.entry("give roles", 5),
                Map.entry("handle", 5),
                Map.entry("list", 3),
                Map.entry("list of a unit below", 4),
                Map.entry("count of a unit below", 3),
                Map.entry("list cases", 3),
                Map.entry("list contacts", 2),
                Map.entry("list customers", 2),
                Map.entry("list entries", 2),
                Map.entry("list expired", 3),
                Map.entry("list interactions", 2),
                Map.entry("list orders", 3),
                Map.entry("list products", 2),
                Map.entry("list stock", 2),
                Map.entry("list tagged", 2),
                Map.entry("list users", 3),
                Map.entry("list what the unit is asked", 3),
                Map.entry("lose", 4),
                Map.entry("losses", 2),
                Map.entry("move", 7),
                Map.entry("move user", 5),
                Map.entry("offered", 2),
                Map.entry("open", 7),
                Map.entry("open for customer", 11),
                Map.entry("open with a command id", 9),
                Map.entry("plan", 5),
                Map.entry("purchases", 2),
                Map.entry("rfm", 2),
                Map.entry("quality report", 2),
                Map.entry("reassign", 7),
                Map.entry("prioritize request", 5),
                Map.entry("reassign request", 7),
                Map.entry("record expiries", 3),
                Map.entry("record misses", 2),
                Map.entry("record interaction", 10),
                Map.entry("record result", 5),
                Map.entry("register", 7),
                Map.entry("remove contact", 7),
                Map.entry("remove interaction", 6),
                Map.entry("remove step", 5),
                Map.entry("reopen", 6),
                Map.entry("reopen a won one", 9),
                Map.entry("reopen request", 10),
                Map.entry("restore customer", 9),
                Map.entry("restore entry", 4),
                Map.entry("resolve", 7),
                Map.entry("retire entry", 4),
                Map.entry("revise", 4),
                Map.entry("revise contact", 6),
                Map.entry("revise customer", 6),
                Map.entry("revise entry", 6),
                Map.entry("revise interaction", 8),
                Map.entry("revise request", 6),
                Map.entry("rotting", 3),
                Map.entry("search archive", 4),
                Map.entry("send back", 6),
                Map.entry("service by type", 2),
                Map.entry("service by year", 2),
                Map.entry("service report", 2),
                Map.entry("stages", 2),
                Map.entry("timeline", 8),
                Map.entry("take back", 8),
                Map.entry("transfer", 12),
                Map.entry("velocity", 2),
                Map.entry("watch again", 6),
                Map.entry("watch and warn", 12),
                Map.entry("win again", 4),
                Map.entry("win back", 9),
                Map.entry("win with customer and contact", 11),
                Map.entry("withdraw", 4));
    }

    private void play(String name, int steps) {
        sales(name, steps);
        customers(name);
        new ServiceStatements(office, this::cost).play(name, steps);
        new TradeStatements(office, this::cost).play(name, steps);
        access(name);
        questions();
    }

    private void sales(String name, int steps) {
        Opportunity other = office.boss().sales().open(Office.draft(name + " other"));
        Stage stage = office.admin().pipeline().define(new StageDraft(name, 1, Percent.of(20), null));
        cost("open", () -> office.boss().sales().open(Office.draft(name + " opened")));
        cost(
                "open with a command id",
                () -> office.boss().withCommandId(UUID.randomUUID()).sales().open(Office.draft(name + " by id")));
        cost("revise", () -> office.boss().sales().revise(other.id(), Office.draft(name + " else")));
        cost("move", () -> office.boss().sales().moveTo(other.id(), stage.id()));
        cost("delete", () -> office.boss().sales().delete(other.id()));
        Opportunity mine = office.developed(name + " mine", steps);
        cost(
                "reassign",
                () -> office.boss().sales().reassign(mine.id(), office.mia().userId()));
        office.boss().sales().reassign(mine.id(), office.lin().userId());
        cost("plan", () -> office.lin().sales().plan(mine.id()).add(LocalDate.of(2027, 1, 1), "Call"));
        Opportunity planned = office.lin().sales().get(mine.id());
        cost("drop step", () -> office.lin().sales().plan(mine.id()).drop(last(planned)));
        Opportunity again = office.lin().sales().plan(mine.id()).add(LocalDate.of(2027, 1, 1), "Call");
        cost("record result", () -> office.lin().sales().plan(mine.id()).execute(last(again), "Done"));
        Opportunity third = office.lin().sales().plan(mine.id()).add(LocalDate.of(2027, 1, 1), "Call");
        cost(
                "edit step",
                () -> office.lin().sales().plan(mine.id()).edit(last(third), LocalDate.of(2027, 1, 2), "Write"));
        cost("remove step", () -> office.lin().sales().plan(mine.id()).remove(last(third)));
        cost("record expiries", () -> office.admin().expiryDetection().run());
        cost("extend", () -> office.lin().sales().extend(mine.id(), LocalDate.of(2099, 1, 1), "They are slow"));
        cost("lose", () -> office.lin().sales().lose(mine.id(), "Too dear"));
        cost("reopen", () -> office.boss().sales().reopen(mine.id()));
        Opportunity ready = ready(name, steps);
        cost("win with customer and contact", () -> office.lin().sales().win(ready.id()));
        WinCorrection correction = WinCorrection.ofAgreed(Money.of("7", "EUR"), "Typed wrong");
        cost("correct", () -> office.boss().sales().correct(ready.id(), correction));
        cost("reopen a won one", () -> office.boss().sales().reopen(ready.id(), "They did not sign"));
        cost("win again", () -> office.lin().sales().win(ready.id()));
        Opportunity fresh = office.boss().sales().open(Office.draft(name + " fresh"));
        cost(
                "assign",
                () -> office.boss().sales().assign(fresh.id(), office.lin().userId()));
        cost("withdraw", () -> office.boss().sales().withdraw(fresh.id()));
    }

    private Opportunity ready(String name, int steps) {
        Opportunity ready = office.developed(name + " won", steps);
        var draft = new org.crmkit.sales.OpportunityDraft(
                ready.title(), new Prospect(name + " won", "Ms Won", "1"), Percent.of(50), "web", null, null, null);
        return office.lin().sales().revise(ready.id(), draft);
    }

    private void customers(String name) {
        CustomerDraft draft = new CustomerDraft(name + " direct");
        cost("register", () -> office.lin().customers().register(draft));
        Customer customer = office.lin().customers().register(new CustomerDraft(name + " second"));
        cost(
                "revise customer",
                () -> office.lin().customers().revise(customer.id(), new CustomerDraft(name + " third")));
        cost("add contact", () -> office.lin().customers().addContact(customer.id(), new ContactDraft("Mr One", "1")));
        Customer contacted = office.lin().customers().get(customer.id());
        cost(
                "revise contact",
                () -> office.lin()
                        .customers()
                        .reviseContact(
                                customer.id(), contacted.contacts().get(0).id(), new ContactDraft("Mr Two", "2")));
    }

    private void access(String name) {
        cost("create unit", () -> office.admin().access().createUnit(new OrgUnitDraft(name, office.unit())));
        cost(
                "create user",
                () -> office.admin()
                        .access()
                        .createUser(new UserDraft(name, name, office.team(), RoleCode.CUSTOMER_MANAGER)));
        var user = office.admin().access().users(UserFilter.ALL.byName(500)).items().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        cost(
                "give roles",
                () -> office.admin()
                        .access()
                        .giveRoles(user.id(), Set.of(RoleCode.CUSTOMER_MANAGER, RoleCode.EXECUTIVE)));
        CrmSession supervisor = office.crm().as(user.id());
        office.admin().access().giveRoles(user.id(), Set.of(RoleCode.SALES_SUPERVISOR));
        cost("list of a unit below", () -> supervisor.sales().list(OpportunityFilter.ALL.newest(500)));
        cost("count of a unit below", () -> supervisor.sales().count(OpportunityFilter.ALL));
        cost("move user", () -> office.admin().access().move(user.id(), office.unit()));
        cost("disable", () -> office.admin().access().disable(user.id()));
    }

    private void questions() {
        cost("list", () -> office.boss().sales().list(OpportunityFilter.ALL.newest(500)));
        cost("list expired", () -> office.boss().sales().list(OpportunityFilter.EXPIRED.soonest(500)));
        cost("count by assignee", () -> office.boss().sales().countByAssignee(OpportunityFilter.ALL));
        cost("count", () -> office.boss().sales().count(OpportunityFilter.ALL));
        cost("list customers", () -> office.boss().customers().list(CustomerFilter.ALL.byName(500)));
        cost("list users", () -> office.admin().access().users(UserFilter.ALL.byName(500)));
        cost("stages", () -> office.lin().pipeline().stages());
        cost("rotting", () -> office.boss().sales().rotting(500, null));
        cost("funnel", () -> office.boss().reports().sales().funnel(ALWAYS));
        cost("by assignee", () -> office.boss().reports().sales().byAssignee(ALWAYS));
        cost(
                "by customer",
                () -> office.boss()
                        .reports()
                        .sales()
                        .byCustomer(new CustomerSalesFilter(ALWAYS, Currency.getInstance("EUR")).highest(500)));
        cost("by unit", () -> office.boss().reports().sales().byUnit(ALWAYS));
        cost("loss reasons", () -> office.boss().reports().sales().lossReasons(ALWAYS));
        cost("by month", () -> office.boss().reports().sales().byMonth(ALWAYS));
        cost("forward", () -> office.crm().outbox().forward(500, entry -> {}));
    }

    private static org.crmkit.sales.plan.PlanStepId last(Opportunity opportunity) {
        var steps = opportunity.plan().steps();
        return steps.get(steps.size() - 1).id();
    }

    private void cost(String what, Runnable deed) {
        costs.put(what, counting.during(deed).size());
    }
}

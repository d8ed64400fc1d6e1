package org.crmkit.persistence.jpa.internal.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.customer.ContactFilter;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.value.Percent;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevelDraft;
import org.crmkit.service.level.ServiceLevelRule;
import org.crmkit.service.level.WeeklyCalendar;
import org.crmkit.service.level.WorkingHours;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.crmkit.service.quality.Verdict;

/** The part of {@link StatementsTest} about customer service: requests, interactions, timelines, the dictionary. */
record ServiceStatements(Office office, BiConsumer<String, Runnable> cost) {

    void play(String name, int rounds) {
        Customer customer = customer(name);
        served(customer, rounds);
        complained(name, customer, rounds);
        met(customer, rounds);
        contacts(customer);
        entries(name);
        questions(customer);
        leaving(name);
    }

    private Customer customer(String name) {
        CustomerDraft draft = CustomerDraftBuilder.builder(new CustomerDraft(name + " served"))
                .tags(Set.of("a", "b"))
                .build();
        Customer made = office.lin().customers().register(draft);
        for (int each = 0; each < 3; each++) {
            made = office.lin().customers().addContact(made.id(), new ContactDraft("Contact " + each, null));
        }
        return made;
    }

    private void served(Customer customer, int rounds) {
        var lin = office.lin().service();
        ServiceRequestDraft draft = new ServiceRequestDraft(customer.id(), "complaint", "Broken", "It is broken");
        office.admin().serviceLevels().define(levels(1));
        cost("define service levels", () -> office.admin().serviceLevels().define(levels(2)));
        cost("create request", () -> lin.create(draft));
        ServiceRequest request = lin.create(draft);
        ServiceRequest mistake = lin.create(draft);
        ServiceRequestDraft correction = new ServiceRequestDraft(customer.id(), "inquiry", "Fixed", "It is fixed");
        cost("revise request", () -> lin.revise(mistake.id(), correction));
        cost("prioritize request", () -> office.boss().service().prioritize(mistake.id(), Priority.URGENT));
        cost("delete request", () -> lin.delete(mistake.id()));
        cost(
                "assign request",
                () -> office.boss().service().assign(request.id(), office.mia().userId()));
        cost(
                "reassign request",
                () -> office.boss()
                        .service()
                        .reassign(request.id(), office.lin().userId()));
        for (int each = 1; each < rounds; each++) {
            lin.handle(request.id(), "Tried " + each);
            lin.recordFeedback(request.id(), FeedbackDraft.of(1));
        }
        cost("record misses", () -> office.admin().overdueDetection().run());
        cost("handle", () -> lin.handle(request.id(), "Tried"));
        cost("send back", () -> lin.recordFeedback(request.id(), FeedbackDraft.of(2)));
        lin.handle(request.id(), "Mended");
        cost("archive request", () -> lin.recordFeedback(request.id(), FeedbackDraft.of(5)));
        cost("reopen request", () -> office.boss().service().reopen(request.id()));
        lin.handle(request.id(), "Mended again");
        cost("close request", () -> lin.close(request.id(), "no-answer"));
    }

    /** However many opinions there are, one statement reads them. */
    private void complained(String name, Customer customer, int opinions) {
        var lin = office.lin().service();
        LocalDate due = LocalDate.of(9000, 1, 1);
        ServiceRequestId id = lin.create(ServiceRequestDraft.qualityComplaint(
                        customer.id(), "Leaks", "It leaks", TradeReference.ofProduct("P-1"), BigDecimal.ONE))
                .id();
        office.boss().service().assign(id, office.lin().userId());
        UserDraft expert = new UserDraft(name + " expert", "Expert", office.unit(), RoleCode.SPECIALIST);
        CrmSession specialist =
                office.crm().as(office.admin().access().createUser(expert).id());
        OpinionDraft opinion = new OpinionDraft(Verdict.JUSTIFIED, "Rust");
        for (int each = 0; each < opinions; each++) {
            lin.opinions(id).ask(office.unit(), due);
            specialist.service().opinions(id).give(office.unit(), opinion);
        }
        cost("ask for an opinion", () -> lin.opinions(id).ask(office.unit(), due));
        cost("list what the unit is asked", () -> specialist.service().list(ServiceFilter.ALL.newest(500)));
        cost("get what the unit is asked", () -> specialist.service().get(id));
        cost("give an opinion", () -> specialist.service().opinions(id).give(office.unit(), opinion));
        lin.opinions(id).ask(office.unit(), due);
        cost("take back", () -> lin.opinions(id).takeBack(office.unit()));
        cost("resolve", () -> lin.handle(id, "Exchanged", Resolution.of(Remedy.EXCHANGE, "material")));
    }

    /** A rule for each priority. */
    private static ServiceLevelDraft levels(int minutes) {
        return new ServiceLevelDraft(
                WeeklyCalendar.weekdays(ZoneOffset.UTC, WorkingHours.of(9, 17)),
                Stream.of(Priority.values())
                        .map(each -> new ServiceLevelRule(null, each, minutes, minutes))
                        .toList());
    }

    private void met(Customer customer, int times) {
        var lin = office.lin().interactions();
        InteractionDraft draft = new InteractionDraft(
                "visit",
                Instant.EPOCH,
                "Tea",
                customer.contacts().get(0).id(),
                customer.contacts().get(1).id());
        cost("record interaction", () -> lin.record(customer.id(), draft));
        for (int each = 1; each < times; each++) {
            lin.record(customer.id(), draft);
        }
        Interaction met = lin.record(customer.id(), draft);
        cost("revise interaction", () -> lin.revise(met.id(), new InteractionDraft("call", Instant.EPOCH, "Coffee")));
        cost("remove interaction", () -> lin.remove(met.id()));
    }

    private void contacts(Customer customer) {
        var lin = office.lin().customers();
        cost(
                "choose primary contact",
                () -> lin.choosePrimaryContact(
                        customer.id(), customer.contacts().get(2).id()));
        cost(
                "remove contact",
                () -> lin.removeContact(
                        customer.id(), customer.contacts().get(2).id()));
        cost(
                "open for customer",
                () -> office.lin()
                        .sales()
                        .open(new OpportunityDraft(
                                "More",
                                new Prospect(customer.name(), null, null, customer.id()),
                                Percent.of(1),
                                "web",
                                null,
                                null,
                                null)));
    }

    private void entries(String name) {
        var reference = office.admin().dictionary();
        Entry entry = reference.add(EntryType.REGION, new EntryDraft(name, name, 1));
        cost("add entry", () -> reference.add(EntryType.REGION, new EntryDraft(name + "+", name, 1)));
        cost("revise entry", () -> reference.revise(entry.id(), new EntryDraft(name + "-", name, 2)));
        cost("retire entry", () -> reference.retire(entry.id()));
        cost("restore entry", () -> reference.restore(entry.id()));
        cost("delete entry", () -> reference.delete(entry.id()));
        cost("list entries", () -> reference.list(EntryFilter.ALL.byPosition(500)));
        cost("offered", () -> reference.offered(EntryType.CUSTOMER_LEVEL));
    }

    private void questions(Customer customer) {
        var boss = office.boss();
        cost("get customer", () -> boss.customers().get(customer.id()));
        cost(
                "list tagged",
                () -> boss.customers()
                        .list(CustomerFilterBuilder.builder().tag("a").build().byName(500)));
        cost(
                "find customers",
                () -> boss.customers()
                        .list(CustomerFilterBuilder.builder()
                                .nameOrNumber("served")
                                .build()
                                .byName(500)));
        cost(
                "list contacts",
                () -> boss.customers().contacts(ContactFilter.calling("55").byName(500)));
        cost(
                "timeline",
                () -> boss.timelines().list(TimelineFilter.of(customer.id()).newest(500)));
        cost("list interactions", () -> boss.interactions().list(InteractionFilter.ALL.newest(500)));
        cost(
                "search archive",
                () -> boss.service()
                        .list(ServiceFilter.archived()
                                .text("broken mended")
                                .build()
                                .latest(500)));
        cost("count requests", () -> boss.service().count(ServiceFilter.ALL));
        ReportPeriod years = ReportPeriod.years(2020, 2029, ZoneOffset.UTC);
        cost("service report", () -> boss.reports().service().overall(years));
        cost("quality report", () -> boss.reports().service().quality(years));
        cost("service by type", () -> boss.reports().service().byType(years));
    }

    private void leaving(String name) {
        Customer leaving = office.lin().customers().register(new CustomerDraft(name + " leaving"));
        cost(
                "transfer",
                () -> office.boss()
                        .customers()
                        .transfer(leaving.id(), office.mia().userId()));
        cost("archive customer", () -> office.boss().customers().archive(leaving.id()));
        cost("restore customer", () -> office.boss().customers().restore(leaving.id()));
    }

    private void cost(String what, Runnable deed) {
        cost.accept(what, deed);
    }
}

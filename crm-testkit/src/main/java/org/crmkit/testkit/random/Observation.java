package org.crmkit.testkit.random;

import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.UserFilter;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.interaction.InteractionSort;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineSort;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntrySort;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.journal.JournalSort;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceSort;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.World;

/** Everything that every user sees at the end. */
final class Observation {

    private static final List<Integer> SIZES = List.of(1, 3, 500);
    private static final ZoneId HAVANA = ZoneId.of("America/Havana");

    private final World world;
    private final KnownIds known;
    private final Transcript transcript;
    private final SplittableRandom random;
    private final ObservedTrade trade;

    Observation(World world, KnownIds known, Transcript transcript, long seed) {
        this.world = world;
        this.known = known;
        this.transcript = transcript;
        this.random = new SplittableRandom(~seed);
        this.trade = new ObservedTrade(known, transcript, random);
    }

    void observe(boolean rejections) {
        for (CrmSession each : List.copyOf(known.people)) {
            if (random.nextBoolean()) {
                lists(each);
            } else {
                work(each);
                trade.lists(each, KnownIds.one(random, SIZES));
            }
        }
        for (CrmSession each : List.of(world.root(), world.boss(), world.eve(), world.lin())) {
            figures(each);
            trade.figures(each);
        }
        known.opportunities.keySet().forEach(this::record);
        trade.records(world.root());
        administration();
        journal(rejections);
        outbox();
    }

    private void lists(CrmSession who) {
        OpportunitySort sort = KnownIds.one(random, List.of(OpportunitySort.values()));
        Direction direction = KnownIds.one(random, List.of(Direction.values()));
        int size = KnownIds.one(random, SIZES);
        ListQuery<OpportunityFilter, OpportunitySort> query =
                ListQuery.by(OpportunityFilter.ALL, sort, direction, size);
        transcript.note(
                who.userId() + " opportunities by " + sort + direction + size,
                () -> Pages.allByToken(after -> who.sales().list(query.after(after))));
        transcript.note(
                "count", () -> who.sales().count(OpportunityFilter.in(org.crmkit.sales.OpportunityState.ASSIGNED)));
        CustomerSort order = KnownIds.one(random, List.of(CustomerSort.values()));
        ListQuery<CustomerFilter, CustomerSort> customers =
                new ListQuery<>(CustomerFilter.ALL, Paging.by(order, direction, size));
        transcript.note(
                "customers by " + order + direction + size,
                () -> Pages.allByToken(after -> who.customers().list(customers.after(after))));
    }

    private void work(CrmSession who) {
        Direction direction = KnownIds.one(random, List.of(Direction.values()));
        int size = KnownIds.one(random, SIZES);
        ServiceSort sort = KnownIds.one(random, List.of(ServiceSort.values()));
        ServiceFilter words = ServiceFilterBuilder.builder()
                .text(KnownIds.one(random, Names.NASTY))
                .build();
        for (ServiceFilter each : List.of(ServiceFilter.ALL, words)) {
            ListQuery<ServiceFilter, ServiceSort> query = new ListQuery<>(each, Paging.by(sort, direction, size));
            transcript.note(
                    who.userId() + " requests by " + sort + direction + size + " with " + each.text(),
                    () -> Pages.allByToken(after -> who.service().list(query.after(after))));
        }
        ListQuery<InteractionFilter, InteractionSort> met =
                new ListQuery<>(InteractionFilter.ALL, Paging.by(InteractionSort.AT, direction, size));
        transcript.note(
                "interactions",
                () -> Pages.allByToken(after -> who.interactions().list(met.after(after))));
        CustomerId customer = KnownIds.any(random, known.customers.keySet());
        if (customer != null) {
            ListQuery<TimelineFilter, TimelineSort> timeline =
                    TimelineFilter.of(customer).newest(size);
            transcript.note(
                    "timeline of " + customer + " by " + size,
                    () -> Pages.allByToken(after -> who.timelines().list(timeline.after(after))));
        }
    }

    private void figures(CrmSession who) {
        SalesReportFilter filter = SalesReportFilter.of(ReportPeriod.years(2027, 2027, HAVANA));
        transcript.note(who.userId() + " funnel", () -> who.reports().sales().funnel(filter));
        transcript.note("by assignee", () -> who.reports().sales().byAssignee(filter));
        transcript.note("by customer", () -> who.reports().sales().byCustomer(filter));
        transcript.note("by month", () -> who.reports().sales().byMonth(filter));
        transcript.note("service", () -> who.reports().service().overall(filter.period()));
        transcript.note("service by type", () -> who.reports().service().byType(filter.period()));
        transcript.note("rotting", () -> Pages.all(after -> who.sales().rotting(2, after)));
    }

    private void record(OpportunityId id) {
        transcript.note("get", () -> world.root().sales().get(id));
        transcript.note("stages", () -> world.root().sales().stageHistory(id));
        transcript.note("allowed", () -> world.root().sales().allowedActions(id));
        transcript.note("allowed", () -> world.lin().sales().allowedActions(id));
        transcript.note("allowed", () -> world.boss().sales().allowedActions(id));
    }

    private void administration() {
        CrmSession root = world.root();
        transcript.note(
                "users",
                () -> Pages.allByToken(
                        after -> root.access().users(UserFilter.ALL.byName(2).after(after))));
        transcript.note(
                "units",
                () -> Pages.allByToken(after -> root.access()
                        .units(Paging.by(OrgUnitSort.NAME, Direction.DESCENDING, 2)
                                .after(after))));
        transcript.note("stages", () -> root.pipeline().stages());
        transcript.note(
                "assignable users", () -> Pages.all(after -> root.sales().assignableUsers(3, after)));
        known.customers
                .keySet()
                .forEach(
                        id -> transcript.note("customer", () -> root.customers().get(id)));
        known.requests.keySet().forEach(id -> {
            transcript.note("request", () -> root.service().get(id));
            transcript.note("allowed", () -> world.boss().service().allowedActions(id));
        });
        ListQuery<EntryFilter, EntrySort> entries = new ListQuery<>(
                EntryFilter.ALL, Paging.by(KnownIds.one(random, List.of(EntrySort.values())), Direction.DESCENDING, 7));
        transcript.note(
                "entries by " + entries.paging().sort(),
                () -> Pages.allByToken(after -> root.dictionary().list(entries.after(after))));
    }

    private void journal(boolean rejections) {
        ListQuery<JournalFilter, JournalSort> query = JournalFilter.ALL.newest(KnownIds.one(random, List.of(7, 500)));
        transcript.note(
                "journal",
                () -> Pages.allByToken(after -> world.root().journal().list(query.after(after))).stream()
                        .filter(each -> rejections || each.isOutgoing())
                        .toList());
    }

    /** Only the order within a record is guaranteed. */
    private void outbox() {
        TreeMap<String, StringBuilder> bySubject = new TreeMap<>();
        int sent;
        do {
            sent = world.crm()
                    .outbox()
                    .forward(
                            50,
                            each -> bySubject
                                    .computeIfAbsent(each.subject().toString(), subject -> new StringBuilder())
                                    .append(' ')
                                    .append(shown(each)));
        } while (sent > 0);
        bySubject.forEach((subject, events) -> transcript.line("sent of " + subject + events));
    }

    private static String shown(JournalEntry entry) {
        return entry.event().type() + entry.version();
    }
}

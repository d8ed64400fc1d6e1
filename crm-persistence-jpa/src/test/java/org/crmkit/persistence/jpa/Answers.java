package org.crmkit.persistence.jpa;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.crmkit.CrmSession;
import org.crmkit.access.UserQuery;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerQuery;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.interaction.InteractionFilterBuilder;
import org.crmkit.customer.interaction.InteractionQuery;
import org.crmkit.customer.timeline.TimelineQuery;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryQuery;
import org.crmkit.dictionary.EntrySort;
import org.crmkit.journal.JournalQuery;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityQuery;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceQuery;
import org.jspecify.annotations.Nullable;

/** All that a tenant's people are told, as text in which ids are numbered as they appear. */
final class Answers {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final SalesReportFilter YEAR = SalesReportFilter.of(ReportPeriod.years(2026, 2026, ZoneOffset.UTC));

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> labels = new HashMap<>();
    private final CrmSession admin;

    private Answers(CrmSession admin) {
        this.admin = admin;
    }

    /** What a super admin is told. */
    static String to(CrmSession admin) {
        Answers answers = new Answers(admin);
        answers.people();
        answers.sales();
        answers.customers();
        answers.dictionary();
        answers.service();
        answers.journal();
        return answers.text.toString();
    }

    private void people() {
        lines("users", admin.access().users(UserQuery.all(500)).items());
        line("stages", admin.pipeline().stages());
    }

    private void sales() {
        for (OpportunitySort sort : OpportunitySort.values()) {
            lines("opportunities by " + sort, opportunities(sort));
        }
        opportunities(OpportunitySort.CREATED).forEach(each -> {
            line("opportunity", admin.sales().get(each.id()));
            line("moves", admin.sales().stageHistory(each.id()));
        });
        for (OpportunityState state : OpportunityState.values()) {
            line("count " + state, admin.sales().count(OpportunityFilter.in(state)));
        }
        line("funnel", admin.reports().funnel(YEAR));
        line("by assignee", admin.reports().byAssignee(YEAR));
        line("by customer", admin.reports().byCustomer(YEAR));
        line("by month", admin.reports().byMonth(YEAR));
    }

    private void customers() {
        for (CustomerSort sort : CustomerSort.values()) {
            CustomerQuery query = new CustomerQuery(CustomerFilter.ALL, Paging.by(sort, Direction.ASCENDING, 2));
            List<CustomerSummary> all = pages(after -> admin.customers().list(query.after(after)));
            lines("customers by " + sort, all);
            all.forEach(each -> line("customer", admin.customers().get(each.id())));
            all.forEach(each -> dealings(each.id()));
        }
    }

    private void service() {
        ServiceQuery query = ServiceQuery.latest(ServiceFilter.ALL, 3);
        pages(after -> admin.service().list(query.after(after)))
                .forEach(each -> line("request", admin.service().get(each.id())));
        lines("service report", admin.reports().serviceByTypeAndYear(YEAR.period()));
    }

    /** Everything there was with a customer, and what is told of them as interactions. */
    private void dealings(CustomerId customer) {
        TimelineQuery items = TimelineQuery.newest(customer, 2);
        lines("timeline", pages(after -> admin.timelines().list(items.after(after))));
        InteractionQuery met = InteractionQuery.newest(
                InteractionFilterBuilder.builder().customer(customer).build(), 2);
        lines("interactions", pages(after -> admin.interactions().list(met.after(after))));
    }

    private void dictionary() {
        EntryQuery query = new EntryQuery(EntryFilter.ALL, Paging.by(EntrySort.VALUE, Direction.ASCENDING, 5));
        pages(after -> admin.dictionary().list(query.after(after)))
                .forEach(each -> line(
                        "entry",
                        List.of(
                                each.type(),
                                each.value(),
                                each.item(),
                                String.valueOf(each.itemZh()),
                                each.position(),
                                each.editable(),
                                each.state(),
                                each.creator())));
    }

    /** What a script added to the dictionary nobody did: it is not in the journal. */
    private void journal() {
        JournalQuery query = JournalQuery.newest(7);
        pages(after -> admin.journal().list(query.after(after))).stream()
                .filter(each -> !each.kind().equals("entry"))
                .forEach(each -> line(
                        "journal",
                        each.kind()
                                + each.subject()
                                + each.version()
                                + each.event().type()
                                + each.event()
                                + each.actor()
                                + each.at()));
    }

    private List<OpportunitySummary> opportunities(OpportunitySort sort) {
        OpportunityQuery query = OpportunityQuery.by(OpportunityFilter.ALL, sort, Direction.DESCENDING, 2);
        return pages(after -> admin.sales().list(query.after(after)));
    }

    private static <T> List<T> pages(Function<@Nullable Cursor, Page<T>> pages) {
        return Page.all(pages);
    }

    private void lines(String what, List<?> values) {
        values.forEach(each -> line(what, each));
    }

    private void line(String what, Object value) {
        text.append(what)
                .append(": ")
                .append(ID.matcher(String.valueOf(value))
                        .replaceAll(each -> labels.computeIfAbsent(each.group(), id -> "#" + (labels.size() + 1))))
                .append('\n');
    }
}

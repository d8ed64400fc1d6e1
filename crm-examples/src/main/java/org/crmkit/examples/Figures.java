package org.crmkit.examples;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.sales.OpportunityState;
import org.crmkit.value.Money;

/**
 * What a sales manager wants to know, as the library reports it.
 *
 * @param funnel opportunities by state and stage, with win rate and cycle
 * @param byAgent what each agent won and lost
 * @param byAccount what was won with each customer
 * @param byMonth what was won in each month
 */
record Figures(Funnel funnel, List<SalesResult> byAgent, List<SalesResult> byAccount, List<MonthResult> byMonth) {

    /** Asks for the reports of the days from first to last. */
    static Figures of(CrmSession executive, LocalDate first, LocalDate last) {
        SalesReportFilter filter = SalesReportFilter.of(new ReportPeriod(first, last.plusDays(1), ZoneOffset.UTC));
        return new Figures(
                executive.reports().sales().funnel(filter),
                executive.reports().sales().byAssignee(filter),
                executive.reports().sales().byCustomer(filter),
                executive.reports().sales().byMonth(filter));
    }

    /** Returns how many opportunities came as far as a stage of the data. */
    long count(Deal.Stage stage) {
        return switch (stage) {
            case WON -> funnel.count(OpportunityState.WON);
            case LOST -> funnel.count(OpportunityState.LOST);
            case PROSPECTING, ENGAGING ->
                funnel.rows().stream()
                        .filter(each ->
                                !each.state().isClosed() && stage.label().equals(each.stageName()))
                        .mapToLong(each -> each.count())
                        .sum();
        };
    }

    /** Returns the amounts of a stage of the data: expected while open, agreed once won. */
    List<Money> amounts(Deal.Stage stage) {
        OpportunityState closed = stage.equals(Deal.Stage.WON) ? OpportunityState.WON : OpportunityState.LOST;
        return funnel.rows().stream()
                .filter(each -> stage.isClosed()
                        ? each.state().equals(closed)
                        : !each.state().isClosed() && stage.label().equals(each.stageName()))
                .flatMap(each -> each.amounts().stream())
                .toList();
    }
}

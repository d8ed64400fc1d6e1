package org.crmkit.examples.quickstart.worked;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crmkit.customer.CustomerId;
import org.crmkit.examples.quickstart.incidents.ServiceReport;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.Velocity;
import org.crmkit.reporting.service.Percentiles;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinOptions;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.level.Priority;
import org.jspecify.annotations.Nullable;

/** Funnel, forecast, velocity and service with so few data that the results can be calculated by hand. */
final class WorkedSales extends WorkedHouse {

    static List<String> service() {
        return new WorkedSales().services().lines();
    }

    static List<String> funnel() {
        return new WorkedSales().sold().funnels().lines();
    }

    static List<String> forecast() {
        return new WorkedSales().sold().forecasts().lines();
    }

    static List<String> velocity() {
        return new WorkedSales().sold().velocities().lines();
    }

    private WorkedSales services() {
        CustomerId lotus = customer("Blue Lotus");
        feedback(handled(lotus, 2), 24, 4);
        feedback(handled(lotus, 4), 30, 5);
        feedback(handled(lotus, 12), 13, 2);

        ServiceResult result = boss.reports().service().overall(YEAR);
        line("created %d, open %d, archived %d", result.created(), result.open(), result.archived());
        line(
                "came back %d ÷ %d = %s %%, satisfaction %d ÷ %d = %s",
                result.returned(),
                result.created(),
                text(result.returnRate(2)),
                result.ratings(),
                result.rated(),
                text(result.meanSatisfaction(2)));
        spread("to handle", Optional.ofNullable(result.toHandle()));
        spread("to archive", Optional.ofNullable(result.toArchive()));
        return this;
    }

    /** Creates four opportunities: two won, one lost, one open. */
    private WorkedSales sold() {
        won("Blue Lotus", 20, "1000");
        won("Fjordview", 40, "500");
        OpportunityId lost = assigned("Kopi Corner", null, null);
        at(LocalDate.of(2025, 1, 10).plusDays(30), 9);
        lin.sales().lose(lost, "No budget");
        assigned("Quai Neuf", Money.of("1000", "USD"), LocalDate.of(2025, 6, 15));
        return this;
    }

    private WorkedSales funnels() {
        Funnel funnel = boss.reports().sales().funnel(SalesReportFilter.of(YEAR));
        funnel.rows()
                .forEach(row -> line(
                        "%-8s  %d  amount %s  weighted %s",
                        row.state(), row.count(), money(row.amounts()), money(row.weighted())));
        line(
                "win rate %s %%, mean cycle %s days",
                text(funnel.winRate(2)), text(funnel.cycle().map(cycle -> cycle.meanDays(2))));
        return this;
    }

    private WorkedSales forecasts() {
        boss.reports().sales().forecast(SalesReportFilter.of(YEAR)).stream()
                .filter(month -> month.open() > 0 || month.won() > 0)
                .forEach(month -> line(
                        "%s  won %d, %s  open %d, weighted %s  together %s",
                        month.month() == null ? month.due() : month.month(),
                        month.won(),
                        money(month.values()),
                        month.open(),
                        money(month.weighted()),
                        month.total(USD)));
        return this;
    }

    private WorkedSales velocities() {
        Velocity velocity = boss.reports().sales().velocity(SalesReportFilter.of(YEAR));
        line(
                "open %d, won %d, lost %d, won amount %s, mean cycle %s days",
                velocity.open(),
                velocity.won(),
                velocity.lost(),
                money(velocity.values()),
                text(Optional.ofNullable(velocity.cycleOrNull()).map(cycle -> cycle.meanDays(2))));
        line("%d × 2/3 × 750.00 ÷ 30 = %s a day", velocity.open(), text(velocity.perDay(USD)));
        return this;
    }

    private ServiceRequestId handled(CustomerId customer, int hours) {
        at(LocalDate.of(2025, 5, 5), 8);
        ServiceRequestId id = lin.service()
                .create(new ServiceRequestDraft(customer, "inquiry", "A question", "How?", Priority.NORMAL))
                .id();
        boss.service().assign(id, lin.userId());
        at(LocalDate.of(2025, 5, 5), 8 + hours);
        lin.service().handle(id, "So.");
        return id;
    }

    private void feedback(ServiceRequestId id, int hours, int satisfaction) {
        at(LocalDate.of(2025, 5, 5), 8 + hours);
        lin.service().recordFeedback(id, new FeedbackDraft(Rating.of(satisfaction), "Said so"));
    }

    private void spread(String label, Optional<Percentiles> spread) {
        spread.ifPresent(each -> line(
                "%-10s  %d requests, median %s h, 90th percentile %s h",
                label, each.count(), hours(each.median()), hours(each.p90())));
    }

    private static BigDecimal hours(Duration time) {
        return ServiceReport.hours(time, 1);
    }

    private OpportunityId assigned(String prospect, @Nullable Money amount, @Nullable LocalDate closing) {
        at(LocalDate.of(2025, 1, 10), 9);
        OpportunityId id = lin.sales()
                .open(new OpportunityDraft(
                        "40 seats", Prospect.named(prospect), Percent.of(40), "web", null, amount, closing))
                .id();
        boss.sales().assign(id, lin.userId());
        return id;
    }

    private void won(String prospect, int days, String amount) {
        OpportunityId id = assigned(prospect, null, null);
        Opportunity planned = lin.sales().plan(id).add(LocalDate.of(2025, 1, 20), "Show it");
        lin.sales().plan(id).execute(planned.plan().steps().get(0).id(), "They want it");
        at(LocalDate.of(2025, 1, 10).plusDays(days), 9);
        lin.sales().win(id, WinOptions.agreed(Money.of(amount, "USD")));
    }
}

package org.crmkit.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.incidents.ServiceReport;
import org.crmkit.examples.quickstart.page.Composition;
import org.crmkit.examples.quickstart.page.ContributionCurve;
import org.crmkit.examples.quickstart.page.FunnelChart;
import org.crmkit.examples.quickstart.page.Language;
import org.crmkit.examples.quickstart.page.Page;
import org.crmkit.examples.quickstart.page.PageFigures;
import org.crmkit.examples.quickstart.page.Section;
import org.crmkit.examples.quickstart.page.ServiceTimes;
import org.crmkit.examples.quickstart.page.WonByMonth;
import org.crmkit.examples.quickstart.pipeline.Figures;
import org.crmkit.examples.quickstart.trade.TradeFigures;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.sales.Cycle;
import org.crmkit.reporting.service.Percentiles;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.sales.OpportunityState;
import org.jspecify.annotations.Nullable;

/** The reports as sections of a page, in the order in which the data were replayed. */
final class PageParts {

    private final List<Function<Language, Section>> sections = new ArrayList<>();
    private LocalDate asOf = LocalDate.MIN;

    /** Adds the sales reports up to a day. */
    void sales(Figures figures, LocalDate last) {
        asOf(last);
        add(funnel(figures));
        add(new WonByMonth(figures.byMonth().stream()
                .map(each -> new WonByMonth.Month(each.month(), each.won(), each.values()))
                .toList()));
    }

    /** Adds the service reports up to a day. */
    void service(ServiceReport report, LocalDate last) {
        asOf(last);
        sections.add(language -> times(report, language));
    }

    /** Adds the contribution and the composition of customers up to a day. */
    void trade(TradeFigures figures, LocalDate last) {
        asOf(last);
        add(contribution(figures.all()));
        sections.add(language -> composition(figures, language));
    }

    /** Adds the contribution of customers of a shop about which nothing else is known, up to a day. */
    void purchases(TradeFigures.Ranking ranking, LocalDate last) {
        asOf(last);
        add(contribution(ranking));
    }

    /**
     * Returns the page.
     *
     * @param sources the names of the files; empty for the samples
     */
    String page(List<String> sources, Language language) {
        List<Section> written =
                sections.stream().map(each -> each.apply(language)).toList();
        return Page.of(new PageFigures(sources, asOf, written), language);
    }

    private void add(Section section) {
        sections.add(language -> section);
    }

    private void asOf(LocalDate last) {
        asOf = asOf.isBefore(last) ? last : asOf;
    }

    private static ContributionCurve contribution(TradeFigures.Ranking ranking) {
        Money whole = ranking.report().net();
        return new ContributionCurve(ranking.rows().stream()
                .map(row -> new ContributionCurve.Customer(row.rank(), row.name(), row.net(), row.cumulative(), whole))
                .toList());
    }

    private static Composition composition(TradeFigures figures, Language language) {
        return new Composition(figures.composition().entrySet().stream()
                .map(each -> new Composition.Aspect(
                        Composition.By.valueOf(each.getKey().name()),
                        each.getValue().stream()
                                .map(row -> value(figures, each.getKey(), row, language))
                                .toList()))
                .toList());
    }

    private static Composition.Value value(
            TradeFigures figures, CustomerDimension by, CompositionRow row, Language language) {
        String value = row.value();
        String name = value == null || by != CustomerDimension.LEVEL
                ? value
                : figures.house().level(value, language.locale());
        return new Composition.Value(name, row.count(), row.whole());
    }

    private static FunnelChart funnel(Figures figures) {
        Stream<FunnelChart.Row> open = figures.funnel().rows().stream()
                .filter(each -> !each.state().isClosed())
                .map(each -> new FunnelChart.Row(each.state(), each.stageName(), each.count(), each.amounts()));
        Stream<FunnelChart.Row> closed = Stream.of(OpportunityState.WON, OpportunityState.LOST)
                .filter(each -> figures.funnel().count(each) > 0)
                .map(each -> closed(figures, each));
        Cycle cycle = figures.funnel().cycleOrNull();
        return new FunnelChart(
                Stream.concat(open, closed).toList(),
                figures.funnel().winRate(2).orElse(null),
                cycle == null ? null : cycle.meanDays(1));
    }

    /** Adds all stages together. The amount is what was won; a lost opportunity has no amount. */
    private static FunnelChart.Row closed(Figures figures, OpportunityState state) {
        Map<String, Money> sums = new TreeMap<>();
        figures.funnel().rows().stream()
                .filter(each -> each.state().equals(state) && state.equals(OpportunityState.WON))
                .flatMap(each -> each.amounts().stream())
                .forEach(each -> sums.merge(each.currency().getCurrencyCode(), each, Money::plus));
        return new FunnelChart.Row(state, null, figures.funnel().count(state), List.copyOf(sums.values()));
    }

    /** The names of the types come from the dictionary, which has them in both languages. */
    private static ServiceTimes times(ServiceReport report, Language language) {
        Stream<ServiceTimes.Type> all =
                report.byType().isEmpty() ? Stream.empty() : Stream.of(times(null, report.overall()));
        Stream<ServiceTimes.Type> types = report.byType().values().stream()
                .map(each -> times(report.team().item(each.type(), language.locale()), each));
        return new ServiceTimes(Stream.concat(all, types).toList());
    }

    private static ServiceTimes.Type times(@Nullable String type, ServiceResult result) {
        return new ServiceTimes.Type(type, result.created(), times(result.toHandle()), times(result.toArchive()));
    }

    private static ServiceTimes.@Nullable Times times(@Nullable Percentiles spread) {
        return spread == null ? null : new ServiceTimes.Times(spread.median(), spread.p90());
    }
}

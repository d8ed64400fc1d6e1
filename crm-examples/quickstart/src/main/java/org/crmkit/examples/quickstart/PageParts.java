package org.crmkit.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.incidents.ServiceReport;
import org.crmkit.examples.quickstart.page.Amounts;
import org.crmkit.examples.quickstart.page.ChurnChart;
import org.crmkit.examples.quickstart.page.Composition;
import org.crmkit.examples.quickstart.page.ContributionCurve;
import org.crmkit.examples.quickstart.page.ExpiredOpportunities;
import org.crmkit.examples.quickstart.page.Forecast;
import org.crmkit.examples.quickstart.page.FunnelChart;
import org.crmkit.examples.quickstart.page.KeptLevels;
import org.crmkit.examples.quickstart.page.KeyFigure;
import org.crmkit.examples.quickstart.page.Page;
import org.crmkit.examples.quickstart.page.PageFigures;
import org.crmkit.examples.quickstart.page.RfmGrid;
import org.crmkit.examples.quickstart.page.Section;
import org.crmkit.examples.quickstart.page.ServiceTimes;
import org.crmkit.examples.quickstart.page.TopSellers;
import org.crmkit.examples.quickstart.page.WonByMonth;
import org.crmkit.examples.quickstart.page.text.Language;
import org.crmkit.examples.quickstart.page.text.Names;
import org.crmkit.examples.quickstart.pipeline.Deal;
import org.crmkit.examples.quickstart.pipeline.Figures;
import org.crmkit.examples.quickstart.purchases.PurchasePart;
import org.crmkit.examples.quickstart.trade.ChurnFigures;
import org.crmkit.examples.quickstart.trade.TradeFigures;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.reporting.sales.Cycle;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.service.KeptDeadlines;
import org.crmkit.reporting.service.Percentiles;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.sales.AssigneeCount;
import org.crmkit.sales.OpportunityState;
import org.jspecify.annotations.Nullable;

/** The reports as figures and sections of a page: sales, customers, and last service. */
final class PageParts {

    private final List<KeyFigure> keyFigures = new ArrayList<>();
    private final List<Function<Language, Section>> sections = new ArrayList<>();
    private @Nullable ServiceReport service;
    private LocalDate asOf = LocalDate.MIN;

    /** Adds the sales reports up to a day. */
    void sales(Figures figures, LocalDate last) {
        asOf(last);
        keyFigures(figures.funnel(), figures.amounts(Deal.Stage.WON));
        sections.add(language -> funnel(figures, Names.in(language)));
        add(new Forecast(figures.forecast().stream()
                .map(each -> new Forecast.Row(each.due(), each.month(), each.open(), each.weighted(), each.values()))
                .toList()));
        add(new WonByMonth(figures.byMonth().stream()
                .map(each -> new WonByMonth.Month(each.month(), each.won(), each.values()))
                .toList()));
        add(new TopSellers(figures.byAgent().stream()
                .map(each -> new TopSellers.Seller(
                        each.name(), each.won(), each.lost(), each.winRate(1).orElse(null), each.values()))
                .toList()));
        sections.add(language -> offices(figures, Names.in(language)));
        add(expired(figures));
    }

    private static Amounts offices(Figures figures, Names names) {
        return new Amounts(
                Amounts.By.UNIT,
                figures.byOffice().stream()
                        .map(each -> new Amounts.Group(names.of(each.name()), each.values()))
                        .toList());
    }

    private static ExpiredOpportunities expired(Figures figures) {
        Map<UserRef, Long> open =
                figures.open().stream().collect(Collectors.toMap(AssigneeCount::assignee, AssigneeCount::count));
        return new ExpiredOpportunities(figures.expired().stream()
                .map(each -> new ExpiredOpportunities.Seller(
                        each.assignee().realName(), each.count(), open.getOrDefault(each.assignee(), each.count())))
                .toList());
    }

    /** Adds the service reports up to a day. */
    void service(ServiceReport report, LocalDate last) {
        asOf(last);
        service = report;
    }

    /** Adds the churn, the contribution, the scores and the composition of customers up to a day. */
    void trade(TradeFigures figures, LocalDate last) {
        asOf(last);
        churn(figures.churn());
        add(contribution(figures.all()));
        add(rfm(figures.rfm()));
        sections.add(language -> sold(figures, Names.in(language)));
        sections.add(language -> composition(figures, language));
    }

    /** Adds the same, without a composition, of customers of a shop about whom nothing else is known, up to a day. */
    void purchases(PurchasePart part, LocalDate last) {
        asOf(last);
        churn(part.churn());
        add(contribution(part.ranking()));
        add(rfm(part.rfm()));
    }

    /**
     * Returns the page.
     *
     * @param sources the names of the files; empty for the samples
     */
    String page(List<String> sources, Language language) {
        List<KeyFigure> figures = new ArrayList<>(keyFigures);
        List<Section> written = new ArrayList<>(
                sections.stream().map(each -> each.apply(language)).toList());
        if (service != null) {
            handling(service.overall()).ifPresent(figures::add);
            handledInTime(service.overall().handled()).ifPresent(figures::add);
            written.add(times(service, language));
            written.add(levels(service, language));
        }
        return Page.of(new PageFigures(sources, asOf, figures, written), language);
    }

    private void add(Section section) {
        sections.add(language -> section);
    }

    private void asOf(LocalDate last) {
        asOf = asOf.isBefore(last) ? last : asOf;
    }

    private void keyFigures(Funnel funnel, List<Money> values) {
        long won = funnel.count(OpportunityState.WON);
        long lost = funnel.count(OpportunityState.LOST);
        if (won > 0) {
            keyFigures.add(new KeyFigure.Won(won, values));
        }
        funnel.winRate(2).ifPresent(rate -> keyFigures.add(new KeyFigure.WinRate(rate, won, lost)));
    }

    private static Optional<KeyFigure> handling(ServiceResult all) {
        return Optional.ofNullable(all.toHandle())
                .map(spread -> new KeyFigure.HandlingTime(spread.median(), all.created()));
    }

    private static Optional<KeyFigure> handledInTime(KeptDeadlines handled) {
        return handled.share(2).map(share -> new KeyFigure.HandledInTime(share, handled.kept(), handled.missed()));
    }

    private static Amounts sold(TradeFigures figures, Names names) {
        return new Amounts(
                Amounts.By.PRODUCT_TYPE,
                figures.sold().stream()
                        .map(each -> new Amounts.Group(name(names, each.value()), each.net()))
                        .toList());
    }

    /** With one manager, all managers together are the same. */
    private void churn(ChurnFigures churn) {
        ChurnResult overall = churn.overall();
        LocalDate first = churn.period().from();
        LocalDate last = churn.period().until().minusDays(1);
        overall.lossRate(2).ifPresent(rate -> keyFigures.add(new KeyFigure.LossRate(rate, numbers(overall))));
        List<ChurnChart.Row> rows = new ArrayList<>();
        rows.add(new ChurnChart.Row(null, numbers(overall)));
        if (churn.byManager().size() > 1) {
            churn.byManager().forEach(each -> rows.add(new ChurnChart.Row(each.name(), numbers(each.result()))));
        }
        add(new ChurnChart(first, last, rows));
    }

    private static ChurnChart.Numbers numbers(ChurnResult result) {
        return new ChurnChart.Numbers(result.activeAtStart(), result.opened(), result.confirmed(), result.recovered());
    }

    private static RfmGrid rfm(List<RfmScore> scores) {
        return new RfmGrid(scores.stream()
                .map(each -> new RfmGrid.Customer(
                        each.purchases().name(),
                        each.recency(),
                        each.frequency(),
                        each.monetary(),
                        each.purchases().total()))
                .toList());
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

    private static FunnelChart funnel(Figures figures, Names names) {
        Stream<FunnelChart.Row> open = figures.funnel().rows().stream()
                .filter(each -> !each.state().isClosed())
                .map(each ->
                        new FunnelChart.Row(each.state(), name(names, each.stageName()), each.count(), each.amounts()));
        Stream<FunnelChart.Row> closed = Stream.of(OpportunityState.WON, OpportunityState.LOST)
                .filter(each -> figures.funnel().count(each) > 0)
                .map(each -> closed(figures, each));
        Cycle cycle = figures.funnel().cycleOrNull();
        return new FunnelChart(
                Stream.concat(open, closed).toList(),
                figures.funnel().winRate(2).orElse(null),
                cycle == null ? null : cycle.meanDays(1));
    }

    private static @Nullable String name(Names names, @Nullable String stage) {
        return stage == null ? null : names.of(stage);
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

    /** The names of the types come from the dictionary, which has its own in both languages. */
    private static ServiceTimes times(ServiceReport report, Language language) {
        Names names = Names.in(language);
        Stream<ServiceTimes.Type> all =
                report.byType().isEmpty() ? Stream.empty() : Stream.of(times(null, report.overall()));
        Stream<ServiceTimes.Type> types = report.byType().values().stream()
                .map(each -> times(names.of(report.team().item(each.type(), language.locale())), each));
        return new ServiceTimes(Stream.concat(all, types).toList());
    }

    /** All types together, and each type. */
    private static KeptLevels levels(ServiceReport report, Language language) {
        Names names = Names.in(language);
        Stream<KeptLevels.Type> all =
                report.byType().isEmpty() ? Stream.empty() : Stream.of(level(null, report.overall()));
        Stream<KeptLevels.Type> types = report.byType().values().stream()
                .map(each -> level(names.of(report.team().item(each.type(), language.locale())), each));
        return new KeptLevels(Stream.concat(all, types).toList());
    }

    private static KeptLevels.Type level(@Nullable String type, ServiceResult result) {
        KeptDeadlines handled = result.handled();
        return new KeptLevels.Type(
                type, handled.kept(), handled.missed(), handled.share(2).orElse(null));
    }

    private static ServiceTimes.Type times(@Nullable String type, ServiceResult result) {
        return new ServiceTimes.Type(type, result.created(), times(result.toHandle()), times(result.toArchive()));
    }

    private static ServiceTimes.@Nullable Times times(@Nullable Percentiles spread) {
        return spread == null ? null : new ServiceTimes.Times(spread.median(), spread.p90());
    }
}

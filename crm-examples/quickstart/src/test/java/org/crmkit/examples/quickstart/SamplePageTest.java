package org.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.csv.Folder;
import org.crmkit.examples.quickstart.incidents.IncidentData;
import org.crmkit.examples.quickstart.incidents.IncidentReader;
import org.crmkit.examples.quickstart.incidents.ServicePart;
import org.crmkit.examples.quickstart.incidents.ServiceReport;
import org.crmkit.examples.quickstart.options.StoreKind;
import org.crmkit.examples.quickstart.page.text.Language;
import org.crmkit.examples.quickstart.pipeline.Deal;
import org.crmkit.examples.quickstart.pipeline.Figures;
import org.crmkit.examples.quickstart.pipeline.PipelineData;
import org.crmkit.examples.quickstart.pipeline.PipelineReader;
import org.crmkit.examples.quickstart.pipeline.SalesPart;
import org.crmkit.examples.quickstart.replay.Run;
import org.crmkit.examples.quickstart.trade.TradeData;
import org.crmkit.examples.quickstart.trade.TradeFigures;
import org.crmkit.examples.quickstart.trade.TradePart;
import org.crmkit.examples.quickstart.trade.TradeReader;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.reporting.churn.ManagerChurn;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.reporting.service.KeptDeadlines;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the built-in samples, compared with the reports of the library. */
class SamplePageTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate WATCH = LocalDate.of(2025, 9, 30);
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private static Figures sales;
    private static ServiceReport service;
    private static TradeFigures trade;
    private static Document english;
    private static Document chinese;

    @BeforeAll
    static void play() {
        Run run = new Run(
                InMemoryStore.create(),
                StoreKind.MEMORY,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false);
        PipelineData pipeline = PipelineReader.read(Folder.sample());
        TradeData orders = TradeReader.read(Folder.tradeSample());
        Play play = new Play(run);
        IncidentData tickets = IncidentReader.read(Folder.sample(), IncidentReader.SAMPLE);
        service = ServicePart.played(tickets, run).report();
        play.page().service(service, tickets.period().until().minusDays(1));
        sales = SalesPart.played(pipeline, run).figures();
        trade = TradePart.played(orders, WATCH, run).figures();
        play.page().sales(sales, pipeline.lastDay());
        play.page().trade(trade, orders.lastDay());
        english = Jsoup.parse(play.page().page(List.of(), Language.EN));
        chinese = Jsoup.parse(play.page().page(List.of(), Language.ZH));
    }

    @Test
    void showsEveryChartOfTheSamples() {
        assertThat(english.select("section").eachAttr("id"))
                .containsExactly(
                        "figures",
                        "funnel",
                        "forecast",
                        "won",
                        "sellers",
                        "units",
                        "expired",
                        "churn",
                        "contribution",
                        "rfm",
                        "products",
                        "composition",
                        "service",
                        "levels");
        assertThat(chinese.select("section").eachAttr("id"))
                .isEqualTo(english.select("section").eachAttr("id"));
    }

    @Test
    void showsTheKeyFiguresOfTheReports() {
        assertThat(english.select(".tile .value").eachText())
                .startsWith(
                        money(sales.amounts(Deal.Stage.WON).get(0)),
                        percent(sales.funnel().winRate(2).orElseThrow()),
                        percent(trade.churn().overall().lossRate(2).orElseThrow()))
                .contains(percent(service.overall().handled().share(2).orElseThrow()))
                .hasSize(5);
    }

    @Test
    void showsTheForecastOfTheReport() {
        List<ForecastRow> expected =
                sales.forecast().stream().filter(each -> each.open() > 0).toList();

        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(rows("forecast").stream().filter(each -> !each.get(1).equals("0")))
                .extracting(each -> each.get(1), each -> number(each.get(2)), each -> number(each.get(3)))
                .containsExactlyElementsOf(expected.stream()
                        .map(each -> tuple(String.valueOf(each.open()), sum(each.weighted()), sum(each.values())))
                        .toList());
    }

    @Test
    void showsTheSellersOfTheReport() {
        assertThat(rows("sellers"))
                .containsExactlyElementsOf(sales.byAgent().stream()
                        .sorted(SalesResult.ranking(USD))
                        .filter(each -> each.won() > 0)
                        .limit(10)
                        .map(each -> List.of(
                                each.name(),
                                money(each.value(USD)),
                                String.valueOf(each.won()),
                                String.valueOf(each.lost()),
                                percent(each.winRate(1).orElseThrow())))
                        .toList());
    }

    @Test
    void showsTheResultsOfTheOffices() {
        assertThat(sales.byOffice()).hasSize(2);
        assertThat(rows("units"))
                .extracting(each -> each.get(0), each -> each.get(1))
                .containsExactlyElementsOf(sales.byOffice().stream()
                        .map(each -> tuple(each.name(), money(each.value(USD))))
                        .toList());
    }

    @Test
    void showsWhoseOpportunitiesHaveExpired() {
        assertThat(sales.expired()).hasSizeGreaterThan(1);
        assertThat(rows("expired"))
                .extracting(each -> each.get(0), each -> each.get(1))
                .containsExactlyElementsOf(sales.expired().stream()
                        .map(each -> tuple(each.assignee().realName(), String.valueOf(each.count())))
                        .toList());
        assertThat(rows("expired"))
                .allSatisfy(each -> assertThat(Integer.parseInt(each.get(2)))
                        .isGreaterThanOrEqualTo(Integer.parseInt(each.get(1))));
    }

    @Test
    void showsWhatWasSoldOfEachTypeOfProduct() {
        assertThat(rows("products"))
                .hasSizeGreaterThan(2)
                .extracting(each -> each.get(0), each -> number(each.get(1)))
                .containsExactlyElementsOf(trade.sold().stream()
                        .map(each -> tuple(each.value() == null ? "No type" : each.value(), sum(each.net())))
                        .toList());
    }

    @Test
    void showsTheServiceLevelsOfTheReport() {
        KeptDeadlines all = service.overall().handled();
        assertThat(all.kept()).isPositive();
        assertThat(all.missed()).isPositive();
        assertThat(rows("levels").get(0))
                .containsExactly(
                        "All types",
                        String.valueOf(all.kept()),
                        String.valueOf(all.missed()),
                        percent(all.share(2).orElseThrow()));
        assertThat(rows("levels")).hasSize(1 + service.byType().size());
    }

    @Test
    void showsTheChurnOfTheReport() {
        List<ManagerChurn> managers = trade.churn().byManager().stream()
                .filter(each -> each.result().opened() > 0)
                .toList();

        assertThat(managers).isNotEmpty();
        List<List<String>> rows = rows("churn");
        assertThat(rows.get(0))
                .endsWith(
                        String.valueOf(trade.churn().overall().recovered()),
                        String.valueOf(trade.churn().overall().confirmed()));
        assertThat(rows.subList(1, rows.size()))
                .containsExactlyElementsOf(managers.stream()
                        .map(each -> List.of(
                                each.name(),
                                String.valueOf(each.result().activeAtStart()),
                                String.valueOf(each.result().opened()),
                                String.valueOf(each.result().recovered()),
                                String.valueOf(each.result().confirmed())))
                        .toList());
    }

    @Test
    void showsTheScoresOfTheReport() {
        assertThat(rows("rfm").stream()
                        .mapToInt(each -> Integer.parseInt(each.get(1)))
                        .sum())
                .isEqualTo(trade.rfm().size())
                .isPositive();
        assertThat(rows("rfm").stream().map(each -> number(each.get(3))).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum(trade.rfm().stream()
                        .map(each -> each.purchases().total())
                        .toList()));
        assertThat(rows("rfm"))
                .allSatisfy(row -> assertThat(trade.rfm())
                        .filteredOn(each ->
                                row.get(0).equals("Recency " + each.recency() + ", frequency " + each.frequency()))
                        .hasSize(Integer.parseInt(row.get(1))));
    }

    /** Names of people and companies stay as they are, and so do the name RFM and the name of the chart library. */
    @Test
    void isWhollyChineseInChinese() throws IOException {
        Set<String> names = names();
        JsonNode charts =
                new ObjectMapper().readTree(chinese.selectFirst("script#charts").data());
        Stream<String> drawn = charts.findParents("labels").stream().flatMap(SamplePageTest::words);

        assertThat(Stream.concat(
                        chinese.select("title, header *, main *").stream().map(each -> each.ownText()), drawn))
                .hasSizeGreaterThan(300)
                .allSatisfy(
                        text -> assertThat(WORD.matcher(without(names, text)).results())
                                .as(text)
                                .isEmpty());
    }

    private static Stream<String> words(JsonNode chart) {
        return Stream.concat(
                Stream.of("unit", "across", "rank", "percent", "lineLabel")
                        .map(each -> chart.path(each).asText()),
                Stream.of("labels", "tips", "series")
                        .flatMap(
                                each -> chart.get(each).findValuesAsText("name").isEmpty()
                                        ? texts(chart.get(each))
                                        : Stream.concat(
                                                chart.get(each).findValuesAsText("name").stream(),
                                                chart.get(each).findValues("shown").stream()
                                                        .flatMap(SamplePageTest::texts))));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isArray()
                ? Stream.iterate(0, i -> i + 1).limit(node.size()).flatMap(i -> texts(node.get(i)))
                : Stream.of(node.asText());
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(Set.of("RFM"));
        sales.byAgent().forEach(each -> names.add(each.name()));
        trade.churn().byManager().forEach(each -> names.add(each.name()));
        trade.all().rows().forEach(each -> names.add(each.name()));
        return names;
    }

    private static String without(Set<String> names, String text) {
        String rest = text;
        for (String each : names) {
            rest = rest.replace(each, "");
        }
        return rest;
    }

    private static List<List<String>> rows(String section) {
        return english.select("#" + section + " tbody tr").stream()
                .map(each -> List.copyOf(each.children().eachText()))
                .toList();
    }

    private static BigDecimal number(String money) {
        return new BigDecimal(money.replace(" USD", "").replace(",", "")).setScale(2);
    }

    private static BigDecimal sum(List<Money> amounts) {
        return amounts.stream()
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }

    private static String money(Money money) {
        return String.format(Locale.ROOT, "%,.0f USD", money.amount());
    }

    private static String percent(BigDecimal percent) {
        return percent.setScale(1, RoundingMode.HALF_UP) + " %";
    }
}

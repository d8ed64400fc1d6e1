package org.crmkit.examples.quickstart.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.examples.quickstart.page.text.Language;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.sales.OpportunityState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {

    private static final String NASTY = "</script><img src=x onerror=alert(1)> & 𠮷😀 {{charts}} $1 \\ '\"]]><!--";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private static final FunnelChart FUNNEL = new FunnelChart(
            List.of(
                    new FunnelChart.Row(OpportunityState.UNASSIGNED, null, 1234, List.of()),
                    new FunnelChart.Row(OpportunityState.ASSIGNED, "Engaging", 5, List.of(usd("1234567"), eur("9.5"))),
                    new FunnelChart.Row(OpportunityState.WON, null, 1, List.of(usd("4500.50"))),
                    new FunnelChart.Row(OpportunityState.LOST, null, 0, List.of())),
            new BigDecimal("63.15"),
            new BigDecimal("47.985"));
    private static final WonByMonth WON = new WonByMonth(List.of(
            new WonByMonth.Month(YearMonth.of(2026, 1), 2, List.of(usd("1000"), eur("7"))),
            new WonByMonth.Month(YearMonth.of(2026, 2), 1, List.of(usd("234.50")))));
    private static final ServiceTimes TIMES = new ServiceTimes(List.of(
            new ServiceTimes.Type(null, 3, new ServiceTimes.Times(Duration.ofMinutes(90), Duration.ofDays(50)), null),
            new ServiceTimes.Type("Repair", 1, null, null)));
    private static final Composition COMPOSITION = new Composition(List.of(
            new Composition.Aspect(
                    Composition.By.LEVEL,
                    List.of(new Composition.Value("Strategic", 1, 3), new Composition.Value(null, 2, 3))),
            new Composition.Aspect(Composition.By.CREDIT, List.of(new Composition.Value("4", 3, 3))),
            new Composition.Aspect(Composition.By.SATISFACTION, List.of())));

    private static final Forecast FORECAST = new Forecast(List.of(new Forecast.Row(
            ForecastRow.Due.MONTH, YearMonth.of(2026, 3), 2, List.of(usd("700")), List.of(usd("300")))));
    private static final TopSellers SELLERS = new TopSellers(
            List.of(new TopSellers.Seller("Ann", 3, 1, new BigDecimal("75.0"), List.of(usd("1234.50")))));
    private static final ChurnChart CHURN = new ChurnChart(
            LocalDate.of(2026, 1, 1), DAY, List.of(new ChurnChart.Row(null, new ChurnChart.Numbers(40, 4, 1, 2))));
    private static final RfmGrid RFM = new RfmGrid(List.of(new RfmGrid.Customer("Lotus", 5, 4, 3, usd("90"))));
    private static final List<KeyFigure> FIGURES = List.of(
            new KeyFigure.Won(3, List.of(usd("1234.50"))),
            new KeyFigure.WinRate(new BigDecimal("63.15"), 12, 7),
            new KeyFigure.LossRate(new BigDecimal("2.5"), new ChurnChart.Numbers(40, 4, 1, 2)),
            new KeyFigure.HandlingTime(Duration.ofMinutes(90), 3));

    @ParameterizedTest
    @EnumSource
    void isWellFormedAndWholeInItself(Language language) {
        String page = Page.of(
                new PageFigures(
                        List.of(),
                        DAY,
                        FIGURES,
                        List.of(
                                FUNNEL,
                                FORECAST,
                                WON,
                                SELLERS,
                                CHURN,
                                contribution("50", "30", "20"),
                                RFM,
                                COMPOSITION,
                                TIMES)),
                language);

        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document read = parser.parseInput(page, "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(read.select("[src], [href], link, iframe, object, embed, img, base, form"))
                .isEmpty();
        assertThat(read.select("style").html()).doesNotContain("url(", "@import");
        assertThat(read.select("html").attr("lang")).isEqualTo(language == Language.EN ? "en" : "zh-CN");
        assertThat(read.selectFirst("meta").attr("charset")).isEqualTo("utf-8");
        assertThat(read.title()).isNotBlank().isEqualTo(read.select("h1").text());
        assertThat(read.select("section").eachAttr("id"))
                .containsExactly(
                        "figures",
                        "funnel",
                        "forecast",
                        "won",
                        "sellers",
                        "churn",
                        "contribution",
                        "rfm",
                        "composition",
                        "service");
    }

    @Test
    void beginsWithTheKeyFigures() {
        Document read = Jsoup.parse(Page.of(new PageFigures(List.of(), DAY, FIGURES, List.of()), Language.EN));

        assertThat(read.select("main > section:first-child").eachAttr("id")).containsExactly("figures");
        assertThat(read.select(".tile").eachText())
                .containsExactly(
                        "Won 1,234.50 USD 3 opportunities",
                        "Win rate 63.2 % 12 won, 7 lost",
                        "Lost customers 2.5 % 1 of 40 customers; 2 came back",
                        "Handling time (median) 1.5 h 3 requests");
    }

    @Test
    void allowsNoScriptsButItsOwn() throws Exception {
        Document read = read(Language.EN, FUNNEL);
        String policy = read.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy).startsWith("default-src 'none'; ");
        List<Element> scripts = read.select("script:not([type])");
        assertThat(scripts).hasSize(2);
        for (Element each : scripts) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(each.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(read.select("footer").text())
                .contains("Apache ECharts 6", "The Apache Software Foundation", "Apache License", "Mike Bostock");
    }

    @Test
    void showsEachFigureInWordsAndAsChart() {
        Document read = read(Language.EN, FUNNEL, WON, contribution("50", "30", "20"), COMPOSITION, TIMES);

        assertThat(rows(read, "funnel"))
                .containsExactly(
                        "Unassigned | 1,234 | –",
                        "Assigned · Engaging | 5 | 1,234,567 USD + 9.50 EUR",
                        "Won | 1 | 4,500.50 USD",
                        "Lost | 0 | –");
        assertThat(read.select("#funnel p").text()).contains("63.15 % was won", "48.0 days");
        assertThat(rows(read, "won"))
                .containsExactly(
                        "Jan 2026 | 2 | 7 EUR",
                        "Feb 2026 | 1 | 0 EUR",
                        "Jan 2026 | 2 | 1,000.00 USD",
                        "Feb 2026 | 1 | 234.50 USD");
        assertThat(rows(read, "composition"))
                .containsExactly("Strategic | 1 | 33.3 %", "Not known | 2 | 66.7 %", "4 | 3 | 100.0 %");
        assertThat(read.select("#composition thead th:first-child").eachText()).containsExactly("Level", "Credit");
        assertThat(rows(read, "service")).containsExactly("All types | 3 | 1.5 h | 1,200.0 h", "Repair | 1 | – | –");
        JsonNode charts = charts(read);
        assertThat(charts.findValuesAsText("kind"))
                .containsExactly("bars", "columns", "columns", "curve", "bars", "bars", "bars");
        assertThat(charts.at("/funnel-1/series/0/values")).hasToString("[1234,5,1,0]");
        assertThat(charts.at("/won-2/series/0/values")).hasToString("[1000.0,234.5]");
        assertThat(charts.at("/service-1/series/1/values")).hasToString("[1200.0,null]");
        assertThat(read.select(".chart").eachAttr("id")).containsExactlyElementsOf(charts::fieldNames);
    }

    @ParameterizedTest
    @EnumSource
    void isReadAloudByItsHeadings(Language language) {
        Document read = read(language, FUNNEL, WON, contribution("50", "30", "20"), COMPOSITION, TIMES);

        assertThat(read.select("section, .chart, .scroll, table"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(read.getElementById(each.attr("aria-labelledby"))
                                .tagName())
                        .matches("h[23]"));
        assertThat(read.select(".chart"))
                .allSatisfy(each -> assertThat(read.getElementById(each.attr("aria-describedby"))
                                .tagName())
                        .isEqualTo("p"));
        assertThat(read.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(read.select("thead th:not([scope=col]), tbody th:not([scope=row])"))
                .isEmpty();
        assertThat(read.select(".scroll:not([tabindex=0])")).isEmpty();
    }

    @Test
    void showsTheTablesInPlaceOfTheChartsWhereScriptsAreOff() {
        Document read = read(Language.EN, FUNNEL, WON, contribution("50", "30", "20"), COMPOSITION, TIMES);

        assertThat(read.select("main details:not([open])")).isEmpty();
        assertThat(read.select("main details[open] table")).hasSameSizeAs(read.select(".chart"));
        assertThat(read.select("head noscript").html()).contains(".chart, main summary { display: none; }");
        assertThat(read.select("header noscript").text()).contains("the tables say the same");
    }

    @Test
    void saysHowManyCustomersBringEightyPercent() {
        Document read = read(Language.EN, contribution("50", "30", "15", "5", "0"));

        assertThat(rows(read, "contribution"))
                .startsWith("Customer 1 | 1 | 50 USD | 50.0 % | 50.0 %", "Customer 2 | 2 | 30 USD | 30.0 % | 80.0 %")
                .endsWith("Customer 5 | 5 | 0 USD | 0.0 % | 100.0 %");
        assertThat(read.select("#contribution p").text())
                .isEqualTo("The first 2 of 5 customers bring 80 % of 100 USD.");
        assertThat(charts(read).at("/contribution-1/reached").asInt()).isEqualTo(1);
    }

    @Test
    void drawsNoLineThroughNothing() {
        Document read = read(Language.EN, contribution("0", "0"));

        assertThat(rows(read, "contribution")).endsWith("Customer 2 | 2 | 0 USD | – | –");
        assertThat(read.select("#contribution p").text()).isEmpty();
        assertThat(charts(read).at("/contribution-1/series/1/values")).hasToString("[null,null]");
        assertThat(charts(read).at("/contribution-1/reached").asInt()).isEqualTo(-1);
    }

    @Test
    void drawsTheFirstOfVeryManyCustomersAndSaysSo() {
        Document read = read(
                Language.EN,
                contribution(IntStream.range(0, 1200).mapToObj(i -> "1").toArray(String[]::new)));

        assertThat(rows(read, "contribution")).hasSize(ContributionPanels.MOST);
        assertThat(read.select("#contribution p").text())
                .isEqualTo(
                        "The first 960 of 1,200 customers bring 80 % of 1,200 USD. The first 1,000 of 1,200 are shown.");
    }

    @Test
    void takesNoNameForMarkup() {
        Money one = usd("1");
        Document read = read(
                Language.EN,
                new FunnelChart(
                        List.of(new FunnelChart.Row(OpportunityState.ASSIGNED, NASTY, 1, List.of())), null, null),
                new ContributionCurve(List.of(new ContributionCurve.Customer(1, NASTY, one, one, one))),
                new ServiceTimes(List.of(
                        new ServiceTimes.Type(NASTY, 1, new ServiceTimes.Times(Duration.ZERO, Duration.ZERO), null))));

        assertThat(read.select("img")).isEmpty();
        assertThat(read.select("script")).hasSize(3);
        assertThat(read.select("#contribution tbody th").text()).isEqualTo(NASTY);
        assertThat(charts(read).at("/contribution-1/labels/0").asText()).isEqualTo(NASTY);
        assertThat(charts(read).at("/service-1/tips/0/0").asText()).isEqualTo(NASTY);
        assertThat(charts(read).at("/funnel-1/labels/0").asText()).isEqualTo("Assigned · " + NASTY);
        assertThat(read.selectFirst("script#charts").data()).doesNotContain("<", ">");
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutWhatHasNothingToSay(Language language) {
        Document read = read(
                language,
                new FunnelChart(List.of(), null, null),
                new Forecast(List.of()),
                new WonByMonth(List.of()),
                new TopSellers(List.of()),
                new ChurnChart(DAY, DAY, List.of()),
                new ContributionCurve(List.of()),
                new RfmGrid(List.of()),
                new Composition(List.of()),
                new ServiceTimes(List.of()));

        assertThat(read.select("section, .chart, table")).isEmpty();
        assertThat(read.select("main").text()).isEqualTo(new Texts(language).say("nothing"));
        assertThat(charts(read)).isEmpty();
    }

    @Test
    void leavesOutAPanelThatHasNothingToSayBesideOthers() {
        Document composition = read(Language.EN, COMPOSITION);
        assertThat(composition.select("#composition h3").eachText())
                .containsExactly("Customers by level", "Customers by credit");
        assertThat(composition.select(".panels").attr("class")).isEqualTo("panels two");
        assertThat(read(Language.EN, TIMES).select("#service h3").eachText())
                .containsExactly("From creation to the last handling");
        assertThat(composition.select(".empty")).isEmpty();
    }

    @Test
    void leavesOutWhatThereIsNoReportOf() {
        assertThat(read(Language.EN).select("section")).isEmpty();
        assertThat(read(Language.EN, TIMES).select("section").eachAttr("id")).containsExactly("service");
    }

    @Test
    void speaksChinese() {
        Document read = read(Language.ZH, FUNNEL, WON, contribution("50", "30", "20"), COMPOSITION, TIMES);

        assertThat(read.select("header p").text()).contains("截至2026年2月28日");
        assertThat(read.select("h2").eachText()).containsExactly("销售漏斗", "每月成交", "客户贡献分析", "客户构成分析", "服务用时");
        assertThat(rows(read, "funnel")).contains("已指派 · Engaging | 5 | 1,234,567 美元 + 9.50 欧元");
        assertThat(rows(read, "won")).contains("2026年2月 | 1 | 234.50 美元");
        assertThat(read.select("#contribution p").text()).isEqualTo("3 个客户中的前 2 个贡献了 100 美元的 80%。");
        assertThat(rows(read, "service")).contains("全部类型 | 3 | 1.5 小时 | 1,200.0 小时");
    }

    @Test
    void saysWhatItIsMadeOf() {
        assertThat(read(Language.EN).select("header p").first().text())
                .isEqualTo("Made from the built-in samples, as of 28 February 2026.");
        PageFigures figures = new PageFigures(List.of("a&b", "<i>.csv"), DAY, List.of(), List.of());
        assertThat(Jsoup.parse(Page.of(figures, Language.EN))
                        .select("header p")
                        .first()
                        .text())
                .isEqualTo("Made from a&b, <i>.csv, as of 28 February 2026.");
    }

    private static ContributionCurve contribution(String... totals) {
        Money whole =
                IntStream.range(0, totals.length).mapToObj(i -> usd(totals[i])).reduce(usd("0"), Money::plus);
        return new ContributionCurve(IntStream.range(0, totals.length)
                .mapToObj(i -> new ContributionCurve.Customer(
                        i + 1,
                        "Customer " + (i + 1),
                        usd(totals[i]),
                        IntStream.rangeClosed(0, i)
                                .mapToObj(j -> usd(totals[j]))
                                .reduce(usd("0"), Money::plus),
                        whole))
                .toList());
    }

    private static List<String> rows(Document page, String section) {
        return page.select("#" + section + " tbody tr").stream()
                .map(each -> String.join(" | ", each.children().eachText()))
                .toList();
    }

    private static JsonNode charts(Document page) {
        try {
            return new ObjectMapper().readTree(page.selectFirst("script#charts").data());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Document read(Language language, Section... sections) {
        return Jsoup.parse(page(language, sections));
    }

    private static String page(Language language, Section... sections) {
        return Page.of(new PageFigures(List.of(), DAY, List.of(), List.of(sections)), language);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}

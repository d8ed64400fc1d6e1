package org.crmkit.examples.quickstart.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Language;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.sales.ForecastRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SalesPanelsTest {

    private static final Texts ENGLISH = new Texts(Language.EN);

    @Test
    void drawsTheMonthsInWhichSomethingIsExpected() {
        Panel panel = onlyPanel(new Forecast(List.of(
                new Forecast.Row(ForecastRow.Due.OVERDUE, null, 4, List.of(usd("9")), List.of()),
                month("2026-01", 0, List.of(), "50"),
                month("2026-02", 1, List.of(usd("10")), "60"),
                month("2026-03", 0, List.of(), "0"),
                month("2026-04", 2, List.of(usd("20.5")), "0"),
                month("2026-05", 0, List.of(), "0"),
                month(null, 3, List.of(usd("7")), "0"))));

        assertThat(panel.table().rows())
                .containsExactly(
                        List.of("Overdue", "4", "9.00 USD", "0.00 USD"),
                        List.of("Feb 2026", "1", "10.00 USD", "60.00 USD"),
                        List.of("Mar 2026", "0", "0.00 USD", "0.00 USD"),
                        List.of("Apr 2026", "2", "20.50 USD", "0.00 USD"),
                        List.of("No day", "3", "7.00 USD", "0.00 USD"));
        assertThat(panel.chart().at("/series/0/values")).hasToString("[0.00,60.00,0.00,0.00,0.00]");
        assertThat(panel.chart().at("/series/1/values")).hasToString("[9.00,10.00,0.00,20.50,7.00]");
    }

    @Test
    void drawsNoForecastWhereNothingIsExpected() {
        assertThat(panels(new Forecast(List.of(month("2026-01", 0, List.of(), "50")))))
                .isEmpty();
        assertThat(panels(new Forecast(List.of(month("2026-01", 2, List.of(), "50")))))
                .isEmpty();
    }

    @Test
    void drawsAForecastForEachCurrencyInWhichSomethingIsExpected() {
        Forecast forecast = new Forecast(List.of(
                month("2026-01", 1, List.of(Money.of("5", "EUR")), "50"), month("2026-02", 1, List.of(usd("1")), "0")));

        assertThat(panels(forecast))
                .extracting(Panel::caption)
                .containsExactly(
                        "Expected and won amounts by month, in EUR", "Expected and won amounts by month, in USD");
    }

    @Test
    void drawsAmountsByGroupWithTheirShares() {
        Amounts amounts = new Amounts(
                Amounts.By.PRODUCT_TYPE,
                List.of(
                        new Amounts.Group("Beans", List.of(usd("30"), Money.of("5", "EUR"))),
                        new Amounts.Group(null, List.of(usd("10"))),
                        new Amounts.Group("Care", List.of())));

        assertThat(onlyPanel(amounts).table().rows())
                .as("a single group in euros has nothing to say")
                .containsExactly(List.of("Beans", "30 USD", "75.0 %"), List.of("No type", "10 USD", "25.0 %"));
        assertThat(panels(new Amounts(
                        Amounts.By.UNIT,
                        List.of(new Amounts.Group("North", List.of(usd("1"))), new Amounts.Group("South", List.of())))))
                .isEmpty();
    }

    @Test
    void drawsNoSharesOfATotalThatIsNotAboveZero() {
        Amounts amounts = new Amounts(
                Amounts.By.PRODUCT_TYPE,
                List.of(new Amounts.Group("Beans", List.of(usd("5"))), new Amounts.Group("Care", List.of(usd("-5")))));

        assertThat(onlyPanel(amounts).table().rows())
                .containsExactly(List.of("Beans", "5 USD", "–"), List.of("Care", "-5 USD", "–"));
    }

    @Test
    void drawsTheSellersWithMostExpiredOpportunities() {
        List<ExpiredOpportunities.Seller> sellers = IntStream.rangeClosed(1, 12)
                .mapToObj(each -> new ExpiredOpportunities.Seller("Seller " + each, 20 - each, 30))
                .toList();

        Panel panel = onlyPanel(new ExpiredOpportunities(sellers));

        assertThat(panel.table().rows()).hasSize(10).startsWith(List.of("Seller 1", "19", "30"));
        assertThat(panel.summary())
                .isEqualTo("162 opportunities should have been decided by now. The first 10 of 12 sellers are shown.");
        assertThat(panels(new ExpiredOpportunities(List.of()))).isEmpty();
    }

    @Test
    void drawsTheShareOfDeadlinesThatWereKept() {
        KeptLevels levels = new KeptLevels(List.of(
                new KeptLevels.Type(null, 3, 1, new BigDecimal("75.00")),
                new KeptLevels.Type("Repair", 3, 1, new BigDecimal("75.00")),
                new KeptLevels.Type("Inquiry", 0, 0, null)));

        assertThat(onlyPanel(levels).table().rows())
                .containsExactly(List.of("All types", "3", "1", "75.0 %"), List.of("Repair", "3", "1", "75.0 %"));
        assertThat(panels(new KeptLevels(List.of(new KeptLevels.Type(null, 0, 0, null)))))
                .isEmpty();
    }

    @Test
    void ranksSellersWithinACurrency() {
        TopSellers top = new TopSellers(List.of(
                seller("Ann", usd("5")),
                seller("Bo", Money.of("9", "EUR"), usd("20")),
                seller("Cy"),
                seller("Di", usd("0"))));

        List<Panel> panels = panels(top);

        assertThat(panels).hasSize(2);
        assertThat(panels.get(0).table().rows()).containsExactly(List.of("Bo", "9 EUR", "2", "1", "66.7 %"));
        assertThat(panels.get(1).table().rows())
                .containsExactly(
                        List.of("Bo", "20 USD", "2", "1", "66.7 %"), List.of("Ann", "5 USD", "2", "1", "66.7 %"));
        assertThat(panels.get(1).chart().at("/series/0/shown/0").asText()).isEqualTo("20 USD · 67 %");
    }

    @Test
    void drawsTheFirstSellersAndSaysSo() {
        Panel panel = panels(new TopSellers(IntStream.rangeClosed(1, SellerPanels.MOST + 2)
                        .mapToObj(i -> seller("Seller " + i, usd(String.valueOf(i))))
                        .toList()))
                .get(0);

        assertThat(panel.table().rows()).hasSize(SellerPanels.MOST);
        assertThat(panel.summary()).isEqualTo("The first 10 of 12 are shown.");
    }

    @Test
    void drawsNoSellersWhereNobodyWonAnything() {
        assertThat(panels(new TopSellers(List.of(seller("Ann"), seller("Bo", usd("0"))))))
                .isEmpty();
    }

    private static Forecast.Row month(@Nullable String month, long open, List<Money> weighted, String won) {
        return new Forecast.Row(
                month == null ? ForecastRow.Due.UNDATED : ForecastRow.Due.MONTH,
                month == null ? null : YearMonth.parse(month),
                open,
                weighted,
                List.of(usd(won)));
    }

    private static TopSellers.Seller seller(String name, Money... values) {
        return new TopSellers.Seller(name, 2, 1, new BigDecimal("66.7"), List.of(values));
    }

    private static Panel onlyPanel(Section section) {
        assertThat(panels(section)).hasSize(1);
        return panels(section).get(0);
    }

    private static List<Panel> panels(Section section) {
        return Drawing.of(section, ENGLISH).panels();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}

package org.crmkit.examples.quickstart.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Language;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerPanelsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void drawsTheManagersWhoseCustomersStoppedBuying() {
        Panel panel = panels(churn(manager(null, 9, 3, 1, 2), manager("Ann", 4, 3, 1, 2), manager("Bo", 5, 0, 0, 0)))
                .get(0);

        assertThat(panel.caption()).isEqualTo("Customers who stopped buying, 1 January 2026 to 31 December 2026");
        assertThat(panel.table().head())
                .containsExactly("Manager", "Active at the start", "Cases opened", "Came back", "Lost");
        assertThat(panel.table().rows())
                .containsExactly(List.of("All managers", "9", "3", "2", "1"), List.of("Ann", "4", "3", "2", "1"));
        assertThat(panel.chart().at("/series/1/values")).hasToString("[2,2]");
    }

    @Test
    void drawsNoChurnWhereNobodyStoppedBuying() {
        assertThat(panels(churn(manager(null, 9, 0, 0, 0), manager("Ann", 9, 0, 0, 0))))
                .isEmpty();
    }

    @Test
    void drawsACircleForEachPairOfScores() {
        Panel panel = panels(new RfmGrid(List.of(
                        scored("Lotus", 5, 5, 5, "100"),
                        scored("Fjord", 1, 4, 2, "30"),
                        scored("Été", 5, 5, 3, "11.50"))))
                .get(0);

        assertThat(panel.table().rows())
                .containsExactly(
                        List.of("Recency 5, frequency 5", "2", "3 to 5", "111.50 USD"),
                        List.of("Recency 1, frequency 4", "1", "2", "30.00 USD"));
        assertThat(panel.summary())
                .endsWith("Of 3 customers, 2 bought both lately and often (4 or 5),"
                        + " and 1 often but not lately (1 or 2).");
        assertThat(panel.chart().at("/series/0/values")).hasToString("[5,1]");
        assertThat(panel.chart().at("/series/1/values")).hasToString("[5,4]");
        assertThat(panel.chart().at("/series/2/values")).hasToString("[111.50,30.00]");
        assertThat(panel.chart().at("/series/2/shown")).hasToString("[\"2\",\"1\"]");
        assertThat(panel.chart().at("/tips/0/3").asText()).isEqualTo("Lotus, Été");
    }

    @Test
    void namesTheFirstCustomersOfACircle() {
        Panel panel = panels(new RfmGrid(IntStream.rangeClosed(1, 7)
                        .mapToObj(i -> scored("C" + i, 3, 3, 3, String.valueOf(i)))
                        .toList()))
                .get(0);

        assertThat(panel.chart().at("/tips/0/3").asText()).isEqualTo("C7, C6, C5, C4, C3 and 2 more");
    }

    @Test
    void drawsNoCompositionOfUnknownValues() {
        assertThat(panels(new Composition(List.of(
                        new Composition.Aspect(Composition.By.CREDIT, List.of(new Composition.Value(null, 3, 3)))))))
                .isEmpty();
    }

    private static ChurnChart churn(ChurnChart.Row... managers) {
        return new ChurnChart(FIRST, LAST, List.of(managers));
    }

    private static ChurnChart.Row manager(
            @Nullable String name, long active, long opened, long confirmed, long recovered) {
        return new ChurnChart.Row(name, new ChurnChart.Numbers(active, opened, confirmed, recovered));
    }

    private static RfmGrid.Customer scored(String name, int recency, int frequency, int monetary, String total) {
        return new RfmGrid.Customer(name, recency, frequency, monetary, Money.of(total, "USD"));
    }

    private static List<Panel> panels(Section section) {
        return Drawing.of(section, new Texts(Language.EN)).panels();
    }
}

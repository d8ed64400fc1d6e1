package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.kernel.value.Money;

/**
 * Draws the customers on a grid of recency and frequency: a circle for each pair of scores. Its area is the money of these
 * customers, and the number in it is how many they are.
 */
final class RfmPanels {

    /** The scores from here on count as high. */
    private static final int HIGH = 4;

    private static final int LOW = 2;

    /** The maximum number of names in a tooltip. */
    private static final int NAMES = 5;

    private final Texts texts;

    RfmPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(RfmGrid grid) {
        List<Cell> cells = cells(grid.customers());
        boolean whole = cells.stream().allMatch(each -> Texts.isWhole(each.total()));
        Chart chart = Chart.grid(texts.say("rfm.frequency.axis"));
        cells.forEach(each -> chart.place(name(each), tip(each, whole)));
        chart.with("across", texts.say("rfm.recency.axis"));
        chart.series(
                texts.say("rfm.recency"),
                cells.stream().map(each -> BigDecimal.valueOf(each.recency())).toList(),
                List.of());
        chart.series(
                texts.say("rfm.frequency"),
                cells.stream().map(each -> BigDecimal.valueOf(each.frequency())).toList(),
                List.of());
        chart.series(
                texts.say("rfm.total"),
                cells.stream().map(each -> each.total().amount()).toList(),
                cells.stream()
                        .map(each -> texts.number(each.customers().size()))
                        .toList());
        return List.of(
                new Panel(texts.say("rfm.caption"), summary(grid.customers()), chart.done(), table(cells, whole)));
    }

    /** Returns the pairs of scores that a customer has, the best first. */
    private static List<Cell> cells(List<RfmGrid.Customer> customers) {
        List<Cell> cells = new ArrayList<>();
        customers.stream()
                .collect(Collectors.groupingBy(each -> List.of(each.recency(), each.frequency())))
                .values()
                .forEach(each -> cells.add(new Cell(each)));
        cells.sort(Comparator.comparingInt(Cell::recency)
                .thenComparingInt(Cell::frequency)
                .reversed());
        return cells;
    }

    private Panel.Table table(List<Cell> cells, boolean whole) {
        return new Panel.Table(
                List.of(
                        texts.say("rfm.scores"),
                        texts.say("rfm.customers"),
                        texts.say("rfm.monetary"),
                        texts.say("rfm.total")),
                cells.stream()
                        .map(each -> List.of(
                                name(each),
                                texts.number(each.customers().size()),
                                monetary(each),
                                texts.money(each.total(), whole)))
                        .toList());
    }

    private String summary(List<RfmGrid.Customer> customers) {
        return texts.sentences(List.of(
                texts.say("rfm.read"),
                texts.say(
                        "rfm.groups",
                        customers.stream()
                                .filter(each -> each.recency() >= HIGH && each.frequency() >= HIGH)
                                .count(),
                        customers.stream()
                                .filter(each -> each.recency() <= LOW && each.frequency() >= HIGH)
                                .count(),
                        texts.number(customers.size()))));
    }

    private List<String> tip(Cell cell, boolean whole) {
        List<String> names = cell.customers().stream()
                .sorted(Comparator.comparing(
                                (RfmGrid.Customer each) -> each.total().amount())
                        .reversed())
                .limit(NAMES)
                .map(RfmGrid.Customer::name)
                .toList();
        int more = cell.customers().size() - names.size();
        return List.of(
                name(cell),
                texts.say("customers", cell.customers().size()),
                texts.money(cell.total(), whole),
                more == 0 ? texts.list(names) : texts.say("rfm.more", texts.list(names), texts.number(more)));
    }

    private String monetary(Cell cell) {
        int least = cell.customers().stream()
                .mapToInt(RfmGrid.Customer::monetary)
                .min()
                .orElse(0);
        int most = cell.customers().stream()
                .mapToInt(RfmGrid.Customer::monetary)
                .max()
                .orElse(0);
        return least == most ? texts.number(least) : texts.say("rfm.range", texts.number(least), texts.number(most));
    }

    private String name(Cell cell) {
        return texts.say("rfm.pair", texts.number(cell.recency()), texts.number(cell.frequency()));
    }

    /** The customers with one pair of scores; at least one. */
    private record Cell(List<RfmGrid.Customer> customers) {

        int recency() {
            return customers.get(0).recency();
        }

        int frequency() {
            return customers.get(0).frequency();
        }

        Money total() {
            return customers.stream()
                    .map(RfmGrid.Customer::total)
                    .reduce(Money::plus)
                    .orElseThrow();
        }
    }
}

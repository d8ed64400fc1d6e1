package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.kernel.value.Money;

/** Draws amounts by group: a panel for each currency, with a bar for each group. One group alone has nothing to say. */
final class AmountPanels {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Texts texts;
    private final String key;

    /**
     * Draws with the texts of a section.
     *
     * @param key the key of the section
     */
    AmountPanels(Texts texts, String key) {
        this.texts = texts;
        this.key = key;
    }

    /** Returns the panels. */
    List<Panel> of(Amounts amounts) {
        return Currencies.of(amounts.groups().stream()
                        .flatMap(each -> each.values().stream())
                        .filter(each -> each.amount().signum() != 0))
                .stream()
                .map(each -> panel(amounts.groups(), each))
                .toList();
    }

    private Panel panel(List<Amounts.Group> groups, Currency currency) {
        List<Row> rows = new ArrayList<>();
        for (Amounts.Group group : groups) {
            group.values().stream()
                    .filter(each -> each.currency().equals(currency))
                    .forEach(each -> rows.add(new Row(group.name() == null ? say("without") : group.name(), each)));
        }
        if (rows.size() < 2) {
            rows.clear();
        }
        Money whole = rows.stream().map(Row::value).reduce(Money.zero(currency), Money::plus);
        boolean isWhole = rows.stream().allMatch(each -> Texts.isWhole(each.value()));
        String name = texts.currency(whole);
        Chart chart = Chart.bars(name);
        rows.forEach(each ->
                chart.place(each.name(), List.of(each.name(), texts.money(each.value(), isWhole), share(each, whole))));
        chart.series(
                say("value"),
                rows.stream().map(each -> each.value().amount()).toList(),
                rows.stream()
                        .map(each -> texts.say("amounts.shown", texts.money(each.value(), isWhole), share(each, whole)))
                        .toList());
        return new Panel(
                texts.say(key + ".caption", name),
                say("read"),
                chart.done(),
                new Panel.Table(
                        List.of(say("name"), say("value"), texts.say("amounts.share")),
                        rows.stream()
                                .map(each ->
                                        List.of(each.name(), texts.money(each.value(), isWhole), share(each, whole)))
                                .toList()));
    }

    private String say(String text) {
        return texts.say(key + "." + text);
    }

    /** A whole that is not above zero has no shares. */
    private String share(Row row, Money whole) {
        return whole.amount().signum() <= 0
                ? texts.percent(null, 1)
                : texts.percent(
                        row.value().amount().multiply(HUNDRED).divide(whole.amount(), 2, RoundingMode.HALF_UP), 1);
    }

    private record Row(String name, Money value) {}
}

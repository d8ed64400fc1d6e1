package org.crmkit.examples.quickstart.page;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.kernel.value.Money;

/** Draws the won opportunities month by month: a panel for each currency. */
final class MonthPanels {

    private final Texts texts;

    MonthPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(WonByMonth won) {
        return Currencies.of(won.months().stream().flatMap(each -> each.values().stream())).stream()
                .map(each -> panel(won, each))
                .toList();
    }

    private Panel panel(WonByMonth won, Currency currency) {
        List<Month> months = won.months().stream()
                .map(each -> new Month(each.month(), each.won(), Currencies.sum(each.values(), currency)))
                .toList();
        boolean whole = months.stream().allMatch(each -> Texts.isWhole(each.value()));
        String name = texts.currency(Money.zero(currency));
        Chart chart = Chart.columns(name);
        months.forEach(each -> chart.place(
                texts.month(each.month()),
                List.of(
                        texts.month(each.month()),
                        texts.money(each.value(), whole),
                        texts.say("opportunities", each.won()))));
        chart.series(
                texts.say("won.value"),
                months.stream().map(each -> each.value().amount()).toList(),
                List.of());
        return new Panel(texts.say("won.caption", name), summary(months, whole), chart.done(), table(months, whole));
    }

    private Panel.Table table(List<Month> months, boolean whole) {
        return new Panel.Table(
                List.of(texts.say("won.month"), texts.say("won.count"), texts.say("won.value")),
                months.stream()
                        .map(each -> List.of(
                                texts.month(each.month()), texts.number(each.won()), texts.money(each.value(), whole)))
                        .toList());
    }

    private String summary(List<Month> months, boolean whole) {
        Money total = months.stream().map(Month::value).reduce(Money::plus).orElseThrow();
        Optional<Month> best =
                months.stream().max(Comparator.comparing(each -> each.value().amount()));
        return texts.sentences(List.of(
                texts.say("won.total", texts.money(total, whole)),
                texts.say(
                        "won.best",
                        texts.month(best.orElseThrow().month()),
                        texts.money(best.orElseThrow().value(), whole))));
    }

    /** A month in one currency. The count covers all currencies, because the report does not split it. */
    private record Month(YearMonth month, long won, Money value) {}
}

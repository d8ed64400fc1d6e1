package org.crmkit.examples.quickstart.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/** Draws the forecast: a panel for each currency in which something is expected, with a column for each month. */
final class ForecastPanels {

    private final Texts texts;

    ForecastPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(Forecast forecast) {
        List<Forecast.Month> months = expected(forecast.months());
        return Currencies.of(months.stream().flatMap(each -> each.weighted().stream())).stream()
                .map(each -> panel(months, each))
                .toList();
    }

    /** Returns the months from the first to the last in which something is expected. */
    private static List<Forecast.Month> expected(List<Forecast.Month> months) {
        int[] open = IntStream.range(0, months.size())
                .filter(each ->
                        months.get(each).month() != null && months.get(each).open() > 0)
                .toArray();
        List<Forecast.Month> shown =
                new ArrayList<>(open.length == 0 ? List.of() : months.subList(open[0], open[open.length - 1] + 1));
        months.stream().filter(each -> each.month() == null && each.open() > 0).forEach(shown::add);
        return shown;
    }

    private Panel panel(List<Forecast.Month> all, Currency currency) {
        List<Month> months = all.stream()
                .map(each -> new Month(
                        each.month(),
                        each.open(),
                        Currencies.sum(each.weighted(), currency),
                        Currencies.sum(each.values(), currency)))
                .toList();
        boolean whole = months.stream().allMatch(each -> Texts.isWhole(each.weighted()) && Texts.isWhole(each.value()));
        String name = texts.currency(Money.zero(currency));
        Chart chart = Chart.columns(name);
        months.forEach(each -> chart.place(label(each), tip(each, whole)));
        chart.series(
                        texts.say("forecast.won"),
                        months.stream().map(each -> each.value().amount()).toList(),
                        List.of())
                .tone("good");
        chart.series(
                        texts.say("forecast.expected"),
                        months.stream().map(each -> each.weighted().amount()).toList(),
                        List.of())
                .tone("pale");
        return new Panel(
                texts.say("forecast.caption", name), texts.say("forecast.read"), chart.done(), table(months, whole));
    }

    private Panel.Table table(List<Month> months, boolean whole) {
        return new Panel.Table(
                List.of(
                        texts.say("forecast.month"),
                        texts.say("forecast.open"),
                        texts.say("forecast.expected"),
                        texts.say("forecast.won")),
                months.stream()
                        .map(each -> List.of(
                                label(each),
                                texts.number(each.open()),
                                texts.money(each.weighted(), whole),
                                texts.money(each.value(), whole)))
                        .toList());
    }

    private List<String> tip(Month month, boolean whole) {
        return List.of(
                label(month),
                texts.say("forecast.value", texts.say("forecast.won"), texts.money(month.value(), whole)),
                texts.say("forecast.value", texts.say("forecast.expected"), texts.money(month.weighted(), whole)),
                texts.say("forecast.value", texts.say("forecast.open"), texts.number(month.open())));
    }

    private String label(Month month) {
        return month.month() == null ? texts.say("forecast.no-day") : texts.month(month.month());
    }

    /** A month in one currency. The count covers all currencies, because the report does not split it. */
    private record Month(@Nullable YearMonth month, long open, Money weighted, Money value) {}
}

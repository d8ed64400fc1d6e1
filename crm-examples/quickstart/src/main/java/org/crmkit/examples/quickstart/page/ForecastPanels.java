package org.crmkit.examples.quickstart.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.sales.ForecastRow;
import org.jspecify.annotations.Nullable;

/** Draws the forecast: a panel for each currency in which something is expected, with a column for each month. */
final class ForecastPanels {

    private final Texts texts;

    ForecastPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(Forecast forecast) {
        List<Forecast.Row> rows = expected(forecast.rows());
        return Currencies.of(rows.stream().flatMap(each -> each.weighted().stream())).stream()
                .map(each -> panel(rows, each))
                .toList();
    }

    /** Returns what is overdue, the months from the first to the last in which something is expected, and what has no day. */
    private static List<Forecast.Row> expected(List<Forecast.Row> rows) {
        int[] open = IntStream.range(0, rows.size())
                .filter(each -> isMonth(rows.get(each)) && rows.get(each).open() > 0)
                .toArray();
        List<Forecast.Row> shown = new ArrayList<>(of(ForecastRow.Due.OVERDUE, rows));
        if (open.length > 0) {
            shown.addAll(rows.subList(open[0], open[open.length - 1] + 1));
        }
        shown.addAll(of(ForecastRow.Due.UNDATED, rows));
        return shown;
    }

    private static boolean isMonth(Forecast.Row row) {
        return row.due() == ForecastRow.Due.MONTH;
    }

    private static List<Forecast.Row> of(ForecastRow.Due due, List<Forecast.Row> rows) {
        return rows.stream()
                .filter(each -> each.due() == due && each.open() > 0)
                .toList();
    }

    private Panel panel(List<Forecast.Row> all, Currency currency) {
        List<Row> months = all.stream()
                .map(each -> new Row(
                        each.due(),
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

    private Panel.Table table(List<Row> months, boolean whole) {
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

    private List<String> tip(Row month, boolean whole) {
        return List.of(
                label(month),
                texts.say("forecast.value", texts.say("forecast.won"), texts.money(month.value(), whole)),
                texts.say("forecast.value", texts.say("forecast.expected"), texts.money(month.weighted(), whole)),
                texts.say("forecast.value", texts.say("forecast.open"), texts.number(month.open())));
    }

    private String label(Row row) {
        return switch (row.due()) {
            case OVERDUE -> texts.say("forecast.overdue");
            case MONTH -> texts.month(Objects.requireNonNull(row.month()));
            case UNDATED -> texts.say("forecast.no-day");
        };
    }

    /** A row in one currency. The count covers all currencies, because the report does not split it. */
    private record Row(ForecastRow.Due due, @Nullable YearMonth month, long open, Money weighted, Money value) {}
}

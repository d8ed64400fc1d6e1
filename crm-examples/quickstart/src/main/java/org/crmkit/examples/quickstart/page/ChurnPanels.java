package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;

/** Draws churn: three bars for each manager whose customers stopped buying or came back. */
final class ChurnPanels {

    private final Texts texts;

    ChurnPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(ChurnChart churn) {
        List<ChurnChart.Row> rows =
                churn.rows().stream().filter(each -> !each.numbers().isQuiet()).toList();
        Chart chart = Chart.bars(texts.say("churn.unit"));
        rows.forEach(each -> chart.place(name(each), tip(each)));
        series(chart, rows, "churn.opened", ChurnChart.Numbers::opened).tone("first");
        series(chart, rows, "churn.recovered", ChurnChart.Numbers::recovered).tone("good");
        series(chart, rows, "churn.confirmed", ChurnChart.Numbers::confirmed).tone("mark");
        return List.of(new Panel(
                texts.say("churn.caption", texts.day(churn.first()), texts.day(churn.last())),
                texts.say("churn.read"),
                chart.done(),
                table(rows)));
    }

    private Chart series(
            Chart chart, List<ChurnChart.Row> rows, String key, ToLongFunction<ChurnChart.Numbers> number) {
        List<Long> values =
                rows.stream().map(each -> number.applyAsLong(each.numbers())).toList();
        return chart.series(
                texts.say(key),
                values.stream().map(BigDecimal::valueOf).toList(),
                values.stream().map(texts::number).toList());
    }

    private Panel.Table table(List<ChurnChart.Row> rows) {
        return new Panel.Table(
                List.of(
                        texts.say("churn.manager"),
                        texts.say("churn.active"),
                        texts.say("churn.opened"),
                        texts.say("churn.recovered"),
                        texts.say("churn.confirmed")),
                rows.stream()
                        .map(each -> List.of(
                                name(each),
                                texts.number(each.numbers().activeAtStart()),
                                texts.number(each.numbers().opened()),
                                texts.number(each.numbers().recovered()),
                                texts.number(each.numbers().confirmed())))
                        .toList());
    }

    private List<String> tip(ChurnChart.Row row) {
        return List.of(
                name(row),
                line("churn.active", row.numbers().activeAtStart()),
                line("churn.opened", row.numbers().opened()),
                line("churn.recovered", row.numbers().recovered()),
                line("churn.confirmed", row.numbers().confirmed()));
    }

    private String line(String key, long number) {
        return texts.say("churn.value", texts.say(key), texts.number(number));
    }

    private String name(ChurnChart.Row row) {
        return row.name() == null ? texts.say("churn.all") : row.name();
    }
}

package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.sales.OpportunityState;

/** Draws the funnel: a bar for each state and stage, with the number and the amounts of its opportunities. */
final class FunnelPanels {

    private final Texts texts;

    FunnelPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(FunnelChart funnel) {
        List<FunnelChart.Row> rows = funnel.rows();
        Chart chart = Chart.bars(texts.say("funnel.count"));
        rows.forEach(each -> chart.place(label(each), tip(each)));
        chart.series(
                texts.say("funnel.count"),
                rows.stream().map(each -> BigDecimal.valueOf(each.count())).toList(),
                rows.stream().map(this::shown).toList());
        chart.tones(rows.stream().map(each -> tone(each.state())).toList());
        return List.of(new Panel(texts.say("funnel.caption"), summary(funnel), chart.done(), table(rows)));
    }

    private Panel.Table table(List<FunnelChart.Row> rows) {
        return new Panel.Table(
                List.of(texts.say("funnel.state"), texts.say("funnel.count"), texts.say("funnel.amount")),
                rows.stream()
                        .map(each -> List.of(label(each), texts.number(each.count()), texts.money(each.amounts())))
                        .toList());
    }

    private String summary(FunnelChart funnel) {
        List<String> sentences = new ArrayList<>();
        if (funnel.winRate() != null) {
            sentences.add(texts.say("funnel.win-rate", texts.percent(funnel.winRate(), 2)));
        }
        if (funnel.cycleDays() != null) {
            sentences.add(texts.say("funnel.cycle", texts.number(funnel.cycleDays(), 1)));
        }
        return texts.sentences(sentences);
    }

    private String label(FunnelChart.Row row) {
        String state = texts.say("funnel.state." + row.state().name().toLowerCase(Locale.ROOT));
        return row.stage() == null ? state : texts.say("funnel.stage", state, row.stage());
    }

    private String shown(FunnelChart.Row row) {
        return row.amounts().isEmpty()
                ? texts.number(row.count())
                : texts.say("funnel.shown", texts.number(row.count()), texts.money(row.amounts()));
    }

    private List<String> tip(FunnelChart.Row row) {
        List<String> lines = new ArrayList<>(List.of(label(row), texts.say("opportunities", row.count())));
        if (!row.amounts().isEmpty()) {
            lines.add(texts.say(
                    row.state().isClosed() ? "funnel.agreed" : "funnel.expected", texts.money(row.amounts())));
        }
        return lines;
    }

    private static String tone(OpportunityState state) {
        return switch (state) {
            case UNASSIGNED -> "pale";
            case ASSIGNED -> "first";
            case WON -> "good";
            case LOST -> "mute";
        };
    }
}

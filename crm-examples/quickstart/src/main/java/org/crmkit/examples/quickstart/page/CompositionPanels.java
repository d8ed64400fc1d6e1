package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.jspecify.annotations.Nullable;

/** Draws the composition of customers: a panel for each attribute, with a bar for each value. */
final class CompositionPanels {

    private final Texts texts;

    CompositionPanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(Composition composition) {
        return composition.aspects().stream().map(this::panel).toList();
    }

    /** Where no customer has a value, there are no rows. */
    private Panel panel(Composition.Aspect aspect) {
        String by = "composition." + aspect.by().name().toLowerCase(Locale.ROOT);
        boolean isKnown = aspect.values().stream().anyMatch(each -> each.name() != null);
        List<Composition.Value> values = isKnown ? aspect.values() : List.of();
        Chart chart = Chart.bars(texts.say("composition.count"));
        values.forEach(each -> chart.place(
                name(each), List.of(name(each), texts.say("customers", each.count()), texts.percent(share(each), 1))));
        chart.series(
                texts.say("composition.count"),
                values.stream().map(each -> BigDecimal.valueOf(each.count())).toList(),
                values.stream().map(this::shown).toList());
        chart.tones(values.stream()
                .map(each -> each.name() == null ? "mute" : "first")
                .toList());
        return new Panel(
                texts.say("composition.caption", texts.say(by)),
                summary(values),
                chart.done(),
                table(texts.say(by + ".head"), values));
    }

    private Panel.Table table(String head, List<Composition.Value> values) {
        return new Panel.Table(
                List.of(head, texts.say("composition.count"), texts.say("composition.share")),
                values.stream()
                        .map(each -> List.of(name(each), texts.number(each.count()), texts.percent(share(each), 1)))
                        .toList());
    }

    private String summary(List<Composition.Value> values) {
        return values.isEmpty() ? "" : texts.say("customers", values.get(0).whole());
    }

    private String shown(Composition.Value value) {
        return texts.say("composition.shown", texts.number(value.count()), texts.percent(share(value), 1));
    }

    private String name(Composition.Value value) {
        return value.name() == null ? texts.say("composition.without") : value.name();
    }

    private static @Nullable BigDecimal share(Composition.Value value) {
        return value.whole() == 0
                ? null
                : BigDecimal.valueOf(value.count())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(value.whole()), 1, RoundingMode.HALF_UP);
    }
}

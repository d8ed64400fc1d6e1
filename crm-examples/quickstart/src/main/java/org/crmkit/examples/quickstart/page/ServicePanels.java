package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.page.chart.Chart;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Draws the service times: a panel for handling and one for archiving, each with two bars for each type; and the service levels: a
 * bar with the share of deadlines that were kept for each type.
 */
final class ServicePanels {

    private final Texts texts;

    ServicePanels(Texts texts) {
        this.texts = texts;
    }

    /** Returns the panels. */
    List<Panel> of(ServiceTimes times) {
        return Stream.of(
                        panel(texts.say("service.handle"), times.types(), ServiceTimes.Type::toHandle),
                        panel(texts.say("service.archive"), times.types(), ServiceTimes.Type::toArchive))
                .toList();
    }

    private Panel panel(
            String caption,
            List<ServiceTimes.Type> types,
            Function<ServiceTimes.Type, ServiceTimes.@Nullable Times> which) {
        List<Row> all = types.stream().map(each -> row(each, which.apply(each))).toList();
        List<Row> rows = all.stream().anyMatch(Row::isKnown) ? all : List.of();
        Chart chart = Chart.bars(texts.say("service.unit"));
        rows.forEach(each -> chart.place(each.name(), tip(each)));
        chart.series(
                texts.say("service.median"),
                rows.stream().map(each -> hours(each.median())).toList(),
                rows.stream().map(each -> texts.hours(each.median())).toList());
        chart.series(
                texts.say("service.ninetieth"),
                rows.stream().map(each -> hours(each.ninetieth())).toList(),
                rows.stream().map(each -> texts.hours(each.ninetieth())).toList());
        return new Panel(caption, rows.isEmpty() ? "" : texts.say("service.read"), chart.done(), table(rows));
    }

    private Panel.Table table(List<Row> rows) {
        return new Panel.Table(
                List.of(
                        texts.say("service.type"),
                        texts.say("service.count"),
                        texts.say("service.median"),
                        texts.say("service.ninetieth")),
                rows.stream()
                        .map(each -> List.of(
                                each.name(),
                                texts.number(each.created()),
                                texts.hours(each.median()),
                                texts.hours(each.ninetieth())))
                        .toList());
    }

    private Row row(ServiceTimes.Type type, ServiceTimes.@Nullable Times times) {
        return new Row(
                type.name() == null ? texts.say("service.all") : type.name(),
                type.created(),
                times == null ? null : times.median(),
                times == null ? null : times.ninetieth());
    }

    private List<String> tip(Row row) {
        return List.of(
                row.name(),
                texts.say("requests", row.created()),
                texts.say("service.value", texts.say("service.median"), texts.hours(row.median())),
                texts.say("service.value", texts.say("service.ninetieth"), texts.hours(row.ninetieth())));
    }

    /** Returns the panel of the service levels. */
    List<Panel> levels(KeptLevels levels) {
        List<KeptLevels.Type> rows =
                levels.types().stream().filter(each -> each.percent() != null).toList();
        Chart chart = Chart.bars(texts.say("levels.unit"));
        rows.forEach(each -> chart.place(name(each.name()), List.of(name(each.name()), of(each))));
        chart.series(
                texts.say("levels.kept"),
                rows.stream().map(KeptLevels.Type::percent).toList(),
                rows.stream().map(each -> texts.percent(each.percent(), 1)).toList());
        return List.of(
                new Panel(texts.say("levels.caption"), texts.say("levels.read"), chart.done(), levelTable(rows)));
    }

    private Panel.Table levelTable(List<KeptLevels.Type> rows) {
        return new Panel.Table(
                List.of(
                        texts.say("levels.type"),
                        texts.say("levels.kept"),
                        texts.say("levels.missed"),
                        texts.say("levels.share")),
                rows.stream()
                        .map(each -> List.of(
                                name(each.name()),
                                texts.number(each.kept()),
                                texts.number(each.missed()),
                                texts.percent(each.percent(), 1)))
                        .toList());
    }

    private String name(@Nullable String type) {
        return type == null ? texts.say("service.all") : type;
    }

    private String of(KeptLevels.Type type) {
        return texts.say("levels.of", texts.number(type.kept()), texts.say("requests", type.kept() + type.missed()));
    }

    private static @Nullable BigDecimal hours(@Nullable Duration time) {
        return time == null ? null : Texts.inHours(time);
    }

    private record Row(
            String name,
            long created,
            @Nullable Duration median,
            @Nullable Duration ninetieth) {

        boolean isKnown() {
            return median != null;
        }
    }
}

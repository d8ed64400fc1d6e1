package org.crmkit.examples.quickstart.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.page.chart.ChartLibrary;
import org.crmkit.examples.quickstart.page.chart.Html;
import org.crmkit.examples.quickstart.page.chart.Panel;
import org.crmkit.examples.quickstart.page.text.Language;
import org.crmkit.examples.quickstart.page.text.Texts;
import org.crmkit.internal.value.Sha256;

/**
 * A self-contained page of charts. It loads nothing and runs only its own two scripts; its content security policy names their
 * digests.
 */
public final class Page {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final List<String> WIDTHS = List.of("", "one", "two", "three");

    private final Texts texts;
    private final ObjectNode charts = JsonNodeFactory.instance.objectNode();

    private Page(Texts texts) {
        this.texts = texts;
    }

    /** Returns the text of the page, which must be written in UTF-8. */
    public static String of(PageFigures figures, Language language) {
        return new Page(new Texts(language)).write(figures);
    }

    private String write(PageFigures figures) {
        ChartLibrary library = new ChartLibrary();
        String drawing = library.script();
        String script = ChartLibrary.read(Page.class, "page.js");
        String content = content(figures);
        return fill(
                ChartLibrary.read(Page.class, "page.html"),
                Map.ofEntries(
                        Map.entry("language", Html.escaped(texts.tag())),
                        Map.entry(
                                "scripts-allowed",
                                Stream.of(drawing, script).map(Page::digest).collect(Collectors.joining(" "))),
                        Map.entry("title", Html.escaped(texts.say("title"))),
                        Map.entry("style", ChartLibrary.read(Page.class, "page.css")),
                        Map.entry("generated", Html.escaped(generated(figures))),
                        Map.entry("script-off", Html.escaped(texts.say("script-off"))),
                        Map.entry("content", content),
                        Map.entry("licences", Html.escaped(texts.say("licences", library.number()))),
                        Map.entry("notices", Html.escaped(library.notices())),
                        Map.entry("charts", json()),
                        Map.entry("library", drawing),
                        Map.entry("script", script)));
    }

    /** Replaces all placeholders in one pass, so that no inserted text is taken for a placeholder. */
    private static String fill(String template, Map<String, String> parts) {
        return PLACE.matcher(template).replaceAll(place -> {
            String part = parts.get(place.group(1));
            if (part == null) {
                throw new IllegalStateException("nothing for " + place.group());
            }
            return Matcher.quoteReplacement(part);
        });
    }

    private String generated(PageFigures figures) {
        String sources = figures.sources().isEmpty() ? texts.say("source.samples") : texts.list(figures.sources());
        return texts.say("generated", sources, texts.day(figures.asOf()));
    }

    private String content(PageFigures figures) {
        String tiles = tiles(new KeyFigureTiles(texts).of(figures.keyFigures()));
        String sections = figures.sections().stream()
                .map(each -> Drawing.of(each, texts))
                .filter(each -> !each.isEmpty())
                .map(this::section)
                .collect(Collectors.joining());
        return tiles.isEmpty() && sections.isEmpty()
                ? new Html()
                        .element("p", texts.say("nothing"), "class", "empty")
                        .toString()
                : tiles + sections;
    }

    private String tiles(List<KeyFigureTiles.Tile> tiles) {
        if (tiles.isEmpty()) {
            return "";
        }
        Html html = new Html().begin("section", "id", "figures", "aria-labelledby", "figures-title");
        html.element("h2", texts.say("figures.title"), "id", "figures-title").begin("dl", "class", "tiles");
        for (KeyFigureTiles.Tile each : tiles) {
            html.begin("div", "class", "tile").element("dt", each.label());
            html.element("dd", each.value(), "class", "value").element("dd", each.note());
            html.endLine();
        }
        return html.endLine().endLine().toString();
    }

    private String section(Drawing drawing) {
        String title = drawing.key() + "-title";
        Html html = new Html().begin("section", "id", drawing.key(), "aria-labelledby", title);
        html.element("h2", texts.say(drawing.key() + ".title"), "id", title);
        html.begin(
                "div", "class", "panels " + WIDTHS.get(Math.min(drawing.panels().size(), 3)));
        for (int i = 0; i < drawing.panels().size(); i++) {
            panel(drawing.key() + "-" + (i + 1), drawing.panels().get(i), html);
        }
        return html.endLine().endLine().toString();
    }

    private void panel(String id, Panel panel, Html html) {
        String caption = id + "-caption";
        html.begin("div", "class", "panel").element("h3", panel.caption(), "id", caption);
        charts.set(id, panel.chart());
        chart(id, caption, panel.summary(), html);
        html.begin("details", "open", "").element("summary", texts.say("table"));
        table(panel, caption, html);
        html.endLine().endLine();
    }

    /** A screen reader reads the caption and the summary of a chart; the numbers are in the table. */
    private static void chart(String id, String caption, String summary, Html html) {
        String says = id + "-summary";
        html.element("p", summary, "id", says);
        html.begin(
                "div", "class", "chart", "id", id, "role", "img", "aria-labelledby", caption, "aria-describedby", says);
        html.endLine();
    }

    /** A long table can also be scrolled with the keyboard. */
    private static void table(Panel panel, String caption, Html html) {
        html.begin("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", caption);
        html.begin("table", "aria-labelledby", caption);
        html.begin("thead").begin("tr");
        panel.table().head().forEach(each -> html.element("th", each, "scope", "col"));
        html.end().endLine().begin("tbody");
        for (List<String> row : panel.table().rows()) {
            html.begin("tr").element("th", row.get(0), "scope", "row");
            row.stream().skip(1).forEach(each -> html.element("td", each));
            html.endLine();
        }
        html.end().end().endLine();
    }

    /** Returns the charts as JSON in which no character can close the script element around it or open another one. */
    private String json() {
        try {
            return new ObjectMapper()
                    .writeValueAsString(charts)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e");
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String digest(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(script)) + "'";
    }
}

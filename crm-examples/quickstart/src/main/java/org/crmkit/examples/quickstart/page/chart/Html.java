package org.crmkit.examples.quickstart.page.chart;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds HTML. Texts and attribute values are escaped, whatever they contain. */
public final class Html {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Html begin(String element, String... attributes) {
        written.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        written.append('>');
        open.push(element);
        return this;
    }

    /** Appends text. */
    Html text(String text) {
        written.append(escaped(text));
        return this;
    }

    /** Closes the element that was opened last. */
    public Html end() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element that was opened last, and ends the line. */
    public Html endLine() {
        end();
        written.append('\n');
        return this;
    }

    /** Appends an element that contains only text. */
    public Html element(String element, String text, String... attributes) {
        return begin(element, attributes).text(text).endLine();
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        return written.toString();
    }
}

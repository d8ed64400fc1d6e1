package org.crmkit.examples.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML in the making: what is written as text or attribute stays text, whatever is in it. */
final class Html {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Begins an element; attributes are names and values in turn. */
    Html begin(String element, String... attributes) {
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

    /** Writes text. */
    Html text(String text) {
        written.append(escaped(text));
        return this;
    }

    /** Ends the element that was begun last. */
    Html end() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends it, and the line. */
    Html endLine() {
        end();
        written.append('\n');
        return this;
    }

    /** Writes an element that holds nothing but text. */
    Html element(String element, String text, String... attributes) {
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

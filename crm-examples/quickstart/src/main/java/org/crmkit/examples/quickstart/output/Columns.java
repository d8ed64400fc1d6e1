package org.crmkit.examples.quickstart.output;

import java.util.ArrayList;
import java.util.List;

/** Lays out texts in the columns of a terminal, in which a Chinese character takes two columns. */
public final class Columns {

    private Columns() {}

    /** Returns the number of columns that a text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** Returns the text, cut or padded on the right with spaces to exactly this number of columns. */
    public static String left(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - width(cut));
    }

    /** Returns the text, padded on the left with spaces. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** Breaks a text into lines of at most this number of columns: at spaces, or at any place if the text has none. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<= )|(?<=[\\u3000-\\uFFEF])", -1)) {
            if (width(line.toString()) + width(word.stripTrailing()) > columns && line.length() > 0) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int left = columns - 1;
        for (int each : text.codePoints().toArray()) {
            left -= width(each);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(each);
        }
        return kept.append('…').toString();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0x1F300 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}

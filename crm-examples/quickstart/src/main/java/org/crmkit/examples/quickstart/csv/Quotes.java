package org.crmkit.examples.quickstart.csv;

import java.util.Optional;

/**
 * The place of a quoting error in a line with separators. Each line is one record, so a line break inside quotes counts as an
 * unclosed quote.
 *
 * @param column the index of the column
 * @param reason the reason
 */
record Quotes(int column, String reason) {

    private static final char QUOTE = '"';

    /** Returns the first error, or empty if all quotes are in pairs around whole columns. */
    static Optional<Quotes> wrongIn(String line, char separator) {
        int column = 0;
        int at = 0;
        while (at < line.length()) {
            int end = line.charAt(at) == QUOTE ? closing(line, at + 1) : line.indexOf(separator, at);
            if (end == line.length()) {
                return Optional.of(new Quotes(column, "a quote is left open"));
            }
            if (end < 0) {
                return Optional.empty();
            }
            int next = line.charAt(end) == QUOTE ? end + 1 : end;
            if (next < line.length() && line.charAt(next) != separator) {
                return Optional.of(new Quotes(column, "something stands behind a closing quote"));
            }
            at = next + 1;
            column++;
        }
        return Optional.empty();
    }

    /**
     * Returns where a quoted column ends, or the length of the line if it does not end. Two quotes in a row are an escaped
     * quote.
     */
    private static int closing(String line, int from) {
        int at = from;
        while (at < line.length()) {
            if (line.charAt(at) == QUOTE) {
                if (at + 1 == line.length() || line.charAt(at + 1) != QUOTE) {
                    return at;
                }
                at++;
            }
            at++;
        }
        return line.length();
    }
}

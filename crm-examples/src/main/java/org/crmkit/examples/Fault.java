package org.crmkit.examples;

import java.util.Comparator;

/**
 * A line that cannot go in.
 *
 * @param file the file's name
 * @param line the line's number, from 1 on, the header included
 * @param column the name of the column
 * @param reason what is wrong there
 */
record Fault(String file, int line, String column, String reason) {

    /** File by file, from the first line on. */
    static final Comparator<Fault> ORDER = Comparator.comparing(Fault::file).thenComparing(Fault::line);

    @Override
    public String toString() {
        return file + ", line " + line + ", column " + column + ": " + reason;
    }
}

package org.crmkit.examples.quickstart.csv;

import java.util.Comparator;

/**
 * A rejected line of a file.
 *
 * @param file the file's name
 * @param line the line number, from 1, counting the header
 * @param column the name of the column
 * @param reason the reason for the rejection
 * @param consequence whether the line is only rejected because another line was
 */
public record Fault(String file, int line, String column, String reason, boolean consequence) {

    /** Orders faults by file and then by line. */
    public static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::file).thenComparing(Fault::line);

    public Fault(String file, int line, String column, String reason) {
        this(file, line, column, reason, false);
    }

    /** Returns the fault as a consequence of another one. */
    Fault asConsequence() {
        return new Fault(file, line, column, reason, true);
    }

    @Override
    public String toString() {
        return file + ", line " + line + ", column " + column + ": " + reason;
    }
}

package org.crmkit.examples;

import java.io.PrintStream;
import java.util.List;

/** Paper of at most 100 columns. */
final class Paper {

    /** How wide a text may be that is indented. */
    static final int TEXT = 92;

    private static final int BAR = 32;

    private final PrintStream out;

    Paper(PrintStream out) {
        this.out = out;
    }

    /** Draws a bar, as long as its share of the longest one. */
    static String bar(long value, long most) {
        int filled = most == 0 ? 0 : (int) Math.ceil((double) value * BAR / most);
        return "█".repeat(filled) + " ".repeat(BAR - filled);
    }

    /** Begins something new. */
    void heading(String text) {
        line();
        out.println(text);
        out.println("─".repeat(Math.min(TEXT, Columns.width(text))));
    }

    /** Writes a line, indented. */
    void line(String text) {
        out.println("  " + text.stripTrailing());
    }

    /** Leaves a line free. */
    void line() {
        out.println();
    }

    /** Writes as many lines as a text needs, indented further. */
    void paragraph(String text) {
        Columns.wrap(text, TEXT - 6).forEach(each -> out.println("      " + each));
    }

    /** Tells what is about to be played, at once. */
    void opening(String text) {
        line();
        out.println(text);
        out.flush();
    }

    /** Tells which lines did not go in. */
    void faults(List<Fault> faults) {
        if (!faults.isEmpty()) {
            heading(faults.size() == 1 ? "1 line was rejected" : Words.number(faults.size()) + " lines were rejected");
            faults.forEach(each -> line(each.toString()));
        }
    }
}

package org.crmkit.examples;

import java.io.PrintStream;
import java.util.List;

/** Printed output of at most 100 columns. */
final class Paper {

    /** The greatest width of an indented text. */
    static final int TEXT = 92;

    private static final int BAR = 32;

    private final PrintStream out;

    Paper(PrintStream out) {
        this.out = out;
    }

    /** Draws a bar whose length is the value's share of the greatest value. */
    static String bar(long value, long most) {
        int filled = most == 0 ? 0 : (int) Math.ceil((double) value * BAR / most);
        return "█".repeat(filled) + " ".repeat(BAR - filled);
    }

    /** Prints the heading of a section. */
    void heading(String text) {
        line();
        out.println(text);
        out.println("─".repeat(Math.min(TEXT, Columns.width(text))));
    }

    /** Prints an indented line. */
    void line(String text) {
        out.println("  " + text.stripTrailing());
    }

    /** Prints an empty line. */
    void line() {
        out.println();
    }

    /** Prints a text in as many lines as it needs, indented further. */
    void paragraph(String text) {
        Columns.wrap(text, TEXT - 6).forEach(each -> out.println("      " + each));
    }

    /** Prints what is about to be replayed, and flushes the output. */
    void opening(String text) {
        line();
        out.println(text);
        out.flush();
    }

    /** Prints the rejected lines. */
    void faults(List<Fault> faults) {
        if (!faults.isEmpty()) {
            heading(faults.size() == 1 ? "1 line was rejected" : Words.number(faults.size()) + " lines were rejected");
            faults.forEach(each -> line(each.toString()));
        }
    }
}

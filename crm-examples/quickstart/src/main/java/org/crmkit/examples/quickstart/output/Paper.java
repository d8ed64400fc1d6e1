package org.crmkit.examples.quickstart.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmkit.examples.quickstart.csv.Fault;

/** Printed output of at most 100 columns. */
public final class Paper {

    /** The greatest width of an indented text. */
    public static final int TEXT = 92;

    private static final int BAR = 32;

    private final PrintStream out;

    public Paper(PrintStream out) {
        this.out = out;
    }

    /** Draws a bar whose length is the value's share of the greatest value. */
    public static String bar(long value, long most) {
        int filled = most == 0 ? 0 : (int) Math.ceil((double) value * BAR / most);
        return "█".repeat(filled) + " ".repeat(BAR - filled);
    }

    /** Prints the heading of a section. */
    public void heading(String text) {
        line();
        out.println(text);
        out.println("─".repeat(Math.min(TEXT, Columns.width(text))));
    }

    /** Prints an indented line. */
    public void line(String text) {
        out.println("  " + text.stripTrailing());
    }

    /** Prints an empty line. */
    public void line() {
        out.println();
    }

    /** Prints a text in as many lines as it needs, indented further. */
    public void paragraph(String text) {
        Columns.wrap(text, TEXT - 6).forEach(each -> out.println("      " + each));
    }

    /** Prints what is about to be replayed, and flushes the output. */
    public void opening(String text) {
        line();
        out.println(text);
        out.flush();
    }

    /** Prints the rejected lines. Those that were rejected only because of another one are counted, not listed. */
    public void faults(List<Fault> faults) {
        if (!faults.isEmpty()) {
            heading(faults.size() == 1 ? "1 line was rejected" : Words.number(faults.size()) + " lines were rejected");
            faults.stream().filter(each -> !each.consequence()).forEach(each -> line(each.toString()));
            Map<String, Long> consequences = faults.stream()
                    .filter(Fault::consequence)
                    .collect(Collectors.groupingBy(Fault::file, TreeMap::new, Collectors.counting()));
            consequences.forEach((file, count) -> line(file + ": " + Words.number(count)
                    + (count == 1 ? " more line, which names" : " more lines, which name")
                    + " something rejected above"));
        }
    }
}

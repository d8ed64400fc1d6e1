package org.crmkit.examples.quickstart.output;

import java.io.Console;

/** Detects whether the output goes to a terminal. */
public final class Terminal {

    private Terminal() {}

    /**
     * Returns whether the output goes to a terminal. From Java 22 on a console may exist without a terminal; it can be asked.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}

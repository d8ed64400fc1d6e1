package org.crmkit.examples;

import java.io.Console;

/** Whether somebody is watching. */
final class Terminal {

    private Terminal() {}

    /** Says whether output goes to a terminal; from Java 22 on there may be a console without one, which can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
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

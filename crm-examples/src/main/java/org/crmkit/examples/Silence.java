package org.crmkit.examples;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries from talking in between. */
final class Silence {

    /** Kept, as the logging system itself would let it go. */
    private static final Logger ROOT = Logger.getLogger("");

    private Silence() {}

    /** Silences those that log by JBoss Logging or by java.util.logging; those that log by SLF4J have no binding. */
    static void over() {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        ROOT.setLevel(Level.OFF);
    }
}

package org.crmkit.examples.quickstart.output;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns off the logging of the libraries. */
public final class Silence {

    /** A strong reference, because the logging system itself holds loggers only weakly. */
    private static final Logger ROOT = Logger.getLogger("");

    private Silence() {}

    /**
     * Turns off libraries that log through JBoss Logging or java.util.logging; for those that log through SLF4J there is no
     * binding.
     */
    public static void over() {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        ROOT.setLevel(Level.OFF);
    }
}

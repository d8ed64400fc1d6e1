package org.crmkit.examples.quickstart.pipeline;

import java.util.Locale;
import org.crmkit.kernel.error.CrmException;

/**
 * A command that somebody tried and that was rejected.
 *
 * @param who the name of the user who tried it
 * @param what the command in words
 * @param rejection the exception with which the CRM rejected it
 */
record Attempt(String who, String what, CrmException rejection) {

    /** Runs a command that must be rejected. */
    static Attempt of(String who, String what, Runnable command) {
        try {
            command.run();
        } catch (CrmException rejection) {
            return new Attempt(who, what, rejection);
        }
        throw new IllegalStateException(who + " " + what + " and was not rejected");
    }

    /** Returns the type of the exception and its stable code. */
    String kind() {
        return rejection.getClass().getSimpleName() + " (" + rejection.code() + ")";
    }

    /** Returns the message of the rejection in a language. */
    String message(Locale locale) {
        return rejection.message(locale);
    }
}

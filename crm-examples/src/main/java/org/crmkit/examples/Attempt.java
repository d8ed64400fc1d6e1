package org.crmkit.examples;

import java.util.Locale;
import org.crmkit.error.CrmException;

/**
 * Something that somebody tried and was refused.
 *
 * @param who tried it
 * @param what was tried
 * @param rejection how the CRM refused it
 */
record Attempt(String who, String what, CrmException rejection) {

    /** Tries something that must be refused. */
    static Attempt of(String who, String what, Runnable command) {
        try {
            command.run();
        } catch (CrmException rejection) {
            return new Attempt(who, what, rejection);
        }
        throw new IllegalStateException(who + " " + what + " and was not rejected");
    }

    /** Returns the kind of rejection and its stable code. */
    String kind() {
        return rejection.getClass().getSimpleName() + " (" + rejection.code() + ")";
    }

    /** Returns the message in a language. */
    String message(Locale locale) {
        return rejection.message(locale);
    }
}

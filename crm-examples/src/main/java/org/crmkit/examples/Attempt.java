package org.crmkit.examples;

import java.util.Locale;
import org.crmkit.error.CrmException;

/**
 * Something that somebody tried and was refused.
 *
 * @param who tried it
 * @param what was tried
 * @param refusal how the CRM refused it
 */
record Attempt(String who, String what, CrmException refusal) {

    /** Tries something that must be refused. */
    static Attempt of(String who, String what, Runnable command) {
        try {
            command.run();
        } catch (CrmException refusal) {
            return new Attempt(who, what, refusal);
        }
        throw new IllegalStateException(who + " " + what + " and was not refused");
    }

    /** Returns the kind of refusal and its stable code. */
    String kind() {
        return refusal.getClass().getSimpleName() + " (" + refusal.code() + ")";
    }

    /** Returns the message in a language. */
    String message(Locale locale) {
        return refusal.message(locale);
    }
}

package org.crmkit.error;

import java.io.Serial;
import java.util.Locale;

/**
 * The transaction of a command failed while it was committed, and the store cannot tell whether it was kept. The command is
 * never retried by itself: look whether it was kept, or repeat it with the same command id. Code {@code outcome-unknown}.
 */
public final class OutcomeUnknownException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The store's code for the failure. */
    private final String detail;

    /**
     * Makes the error.
     *
     * @param detail the store's code for the failure, for example {@code 08006/0}; never a text of the store's, which may hold
     *     personal data
     * @param cause what the store threw, for the log
     */
    public OutcomeUnknownException(String detail, Throwable cause) {
        super("outcome-unknown", Messages.of(Locale.ENGLISH, "outcome-unknown", detail));
        this.detail = detail;
        initCause(cause);
    }

    /** Returns the store's code for the failure: of a database the SQLSTATE, a slash and the vendor's code. */
    public String detail() {
        return detail;
    }

    /** Returns {@link Outcome#UNKNOWN}. */
    @Override
    public Outcome outcome() {
        return Outcome.UNKNOWN;
    }

    @Override
    public String message(Locale locale) {
        return Messages.of(locale, "outcome-unknown", detail);
    }
}

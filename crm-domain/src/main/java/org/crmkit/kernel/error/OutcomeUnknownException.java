package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;
import org.crmkit.kernel.label.Labels;

/**
 * The commit of a command failed, and the store does not know whether the change was stored. The command is never retried
 * automatically. Check whether the change was stored, or repeat the command with the same command id. Code
 * {@code outcome-unknown}.
 */
public final class OutcomeUnknownException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The store's code for the failure. */
    private final String detail;

    /**
     * Creates the exception.
     *
     * @param detail the store's code for the failure, for example {@code 08006/0}; never a text of the store, which may
     *     contain personal data
     * @param cause the exception of the store, for the log
     */
    public OutcomeUnknownException(String detail, Throwable cause) {
        super("outcome-unknown", Labels.of(Locale.ENGLISH).message("outcome-unknown", detail));
        this.detail = detail;
        initCause(cause);
    }

    /** Returns the store's code for the failure: for a database the SQLSTATE, a slash and the vendor's code. */
    public String detail() {
        return detail;
    }

    /** Returns {@link Outcome#UNKNOWN}. */
    @Override
    public Outcome outcome() {
        return Outcome.UNKNOWN;
    }

    @Override
    public String message(Labels labels) {
        return labels.message("outcome-unknown", detail);
    }
}

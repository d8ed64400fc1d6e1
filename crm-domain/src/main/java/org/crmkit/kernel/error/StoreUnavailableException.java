package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;
import org.crmkit.kernel.label.Labels;

/**
 * The store cannot be reached, or has no space, time or connection for the command. A later repetition of the command may
 * succeed. Code {@code store-unavailable}.
 */
public final class StoreUnavailableException extends CrmException {

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
    public StoreUnavailableException(String detail, Throwable cause) {
        super("store-unavailable", Labels.of(Locale.ENGLISH).message("store-unavailable", detail));
        this.detail = detail;
        initCause(cause);
    }

    /** Returns the store's code for the failure: for a database the SQLSTATE, a slash and the vendor's code. */
    public String detail() {
        return detail;
    }

    @Override
    public String message(Labels labels) {
        return labels.message("store-unavailable", detail);
    }
}

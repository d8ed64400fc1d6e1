package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;
import org.crmkit.kernel.label.Labels;

/**
 * The store is available and rejects a statement, for a reason that no input causes: a table is missing, a constraint of the
 * host's own is violated, a statement is wrong, or the transaction is read-only. A repeated command fails in the same way; a
 * developer must look at the {@linkplain #getCause() cause}. Code {@code store-fault}.
 */
public final class StoreFaultException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The store's code for the fault. */
    private final String detail;

    /**
     * Creates the exception.
     *
     * @param detail the store's code for the fault, for example {@code 23514/0}; never a text of the store, which may contain
     *     personal data
     * @param cause the exception of the store, for the log
     */
    public StoreFaultException(String detail, Throwable cause) {
        super("store-fault", Labels.of(Locale.ENGLISH).message("store-fault", detail));
        this.detail = detail;
        initCause(cause);
    }

    /** Returns the store's code for the fault: for a database the SQLSTATE, a slash and the vendor's code. */
    public String detail() {
        return detail;
    }

    @Override
    public String message(Labels labels) {
        return labels.message("store-fault", detail);
    }
}

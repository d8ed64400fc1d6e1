package org.crmkit.error;

import java.io.Serial;
import java.util.Locale;

/**
 * The store is there and refuses what it was asked, for a reason that is nobody's input: a table is missing, a constraint of
 * the host's own is violated, a statement is wrong, the transaction is read-only. To repeat the command brings the same; a
 * developer must look at the {@linkplain #getCause() cause}. Code {@code store-fault}.
 */
public final class StoreFaultException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The store's code for the fault. */
    private final String detail;

    /**
     * Makes the error.
     *
     * @param detail the store's code for the fault, for example {@code 23514/0}; never a text of the store's, which may hold
     *     personal data
     * @param cause what the store threw, for the log
     */
    public StoreFaultException(String detail, Throwable cause) {
        super("store-fault", Messages.of(Locale.ENGLISH, "store-fault", detail));
        this.detail = detail;
        initCause(cause);
    }

    /** Returns the store's code for the fault: of a database the SQLSTATE, a slash and the vendor's code. */
    public String detail() {
        return detail;
    }

    @Override
    public String message(Locale locale) {
        return Messages.of(locale, "store-fault", detail);
    }
}

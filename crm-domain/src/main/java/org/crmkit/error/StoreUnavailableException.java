package org.crmkit.error;

import java.io.Serial;
import java.util.Locale;

/** The store cannot be reached or failed in a way that is nobody's input. Code {@code store-unavailable}. */
public final class StoreUnavailableException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What the store said. */
    private final String detail;

    /** Makes the refusal from what the store said. */
    public StoreUnavailableException(String detail, Throwable cause) {
        super("store-unavailable", Messages.of(Locale.ENGLISH, "store-unavailable", detail));
        this.detail = detail;
        initCause(cause);
    }

    /** Returns what the store said, for the log; not meant for the person at the screen. */
    public String detail() {
        return detail;
    }

    @Override
    public String message(Locale locale) {
        return Messages.of(locale, "store-unavailable", detail);
    }
}

package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;

/** There is no such record, or the actor may not see it. The exception does not show which. Code {@code not-found}. */
public final class NotFoundException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The aggregate type. */
    private final String kind;

    /** The requested id. */
    private final String id;

    /** Creates the exception for an aggregate type and an id. */
    public NotFoundException(String kind, Object id) {
        super("not-found", text(Locale.ENGLISH, kind, id.toString()));
        this.kind = kind;
        this.id = id.toString();
    }

    /** Returns the aggregate type, for example {@code opportunity}. */
    public String kind() {
        return kind;
    }

    /** Returns the requested id, as text. */
    public String id() {
        return id;
    }

    @Override
    public String message(Locale locale) {
        return text(locale, kind, id);
    }

    private static String text(Locale locale, String kind, String id) {
        return Messages.of(locale, "not-found", Messages.word(locale, "kind." + kind, kind), id);
    }
}

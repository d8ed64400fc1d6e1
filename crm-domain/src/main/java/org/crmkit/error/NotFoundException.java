package org.crmkit.error;

import java.io.Serial;
import java.util.Locale;

/** There is no such record, or the actor may not see it: the two cannot be told apart. Code {@code not-found}. */
public final class NotFoundException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The kind of record. */
    private final String kind;

    /** The id that was asked for. */
    private final String id;

    /** Makes the rejection for a record of a kind. */
    public NotFoundException(String kind, Object id) {
        super("not-found", text(Locale.ENGLISH, kind, id.toString()));
        this.kind = kind;
        this.id = id.toString();
    }

    /** Returns the kind of record, for example {@code opportunity}. */
    public String kind() {
        return kind;
    }

    /** Returns the id that was asked for, as text. */
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

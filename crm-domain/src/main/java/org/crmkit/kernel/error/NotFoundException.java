package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crmkit.kernel.label.Labels;

/** There is no such record, or the actor may not see it. The exception does not show which. Code {@code not-found}. */
public final class NotFoundException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** The aggregate type. */
    private final String kind;

    /** The requested id. */
    private final String id;

    /** Creates the exception for an aggregate type and an id. */
    public NotFoundException(String kind, Object id) {
        super("not-found", Labels.of(Locale.ENGLISH).message("not-found", kind, id));
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
    public String message(Labels labels) {
        return UUID_TEXT.matcher(id).matches()
                ? labels.message("not-found.unnamed", labels.kind(kind))
                : labels.message("not-found", labels.kind(kind), id);
    }
}

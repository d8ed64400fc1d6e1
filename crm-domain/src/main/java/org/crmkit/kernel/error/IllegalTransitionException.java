package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.crmkit.kernel.label.Labels;
import org.jspecify.annotations.Nullable;

/** The lifecycle does not allow this action in this state. Code {@code illegal-transition}. */
public final class IllegalTransitionException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The aggregate type. */
    private final String kind;

    /** The record. */
    private final String id;

    /** What people call the record. */
    private final @Nullable String name;

    /** The state of the record. */
    private final Enum<?> state;

    /** The action that was rejected. */
    private final Enum<?> action;

    /** The actions that are allowed in this state. */
    @SuppressWarnings("serial") // a copied list is serializable, and so are its elements
    private final List<? extends Enum<?>> allowed;

    /** Creates the exception from the state, the action, and the actions that the state allows. */
    public IllegalTransitionException(
            String kind, Object id, Enum<?> state, Enum<?> action, Collection<? extends Enum<?>> allowed) {
        this(kind, id, null, state, action, allowed);
    }

    private IllegalTransitionException(
            String kind,
            Object id,
            @Nullable String name,
            Enum<?> state,
            Enum<?> action,
            Collection<? extends Enum<?>> allowed) {
        super("illegal-transition", text(Labels.of(Locale.ENGLISH), state, action, allowed, kind, id.toString()));
        this.kind = kind;
        this.id = id.toString();
        this.name = name;
        this.state = state;
        this.action = action;
        this.allowed = List.copyOf(allowed);
    }

    /**
     * Returns the same rejection with what people call the record; this one if it is about another record.
     *
     * @param record the record
     * @param knownAs its number or name; null if it has neither
     */
    public IllegalTransitionException about(Object record, @Nullable String knownAs) {
        if (!id.equals(record.toString()) || knownAs == null) {
            return this;
        }
        IllegalTransitionException named = new IllegalTransitionException(kind, id, knownAs, state, action, allowed);
        named.setStackTrace(getStackTrace());
        return named;
    }

    /** Returns what people call the record, its number or its name; null if that is not known. */
    public @Nullable String name() {
        return name;
    }

    /** Returns the aggregate type, for example {@code opportunity}. */
    public String kind() {
        return kind;
    }

    /** Returns the id of the record, as text. */
    public String id() {
        return id;
    }

    /** Returns the state of the record. */
    public Enum<?> state() {
        return state;
    }

    /** Returns the action that was rejected. */
    public Enum<?> action() {
        return action;
    }

    /** Returns the actions that are allowed in this state. */
    public List<? extends Enum<?>> allowed() {
        return allowed;
    }

    @Override
    public String message(Labels labels) {
        return name == null
                ? text(labels, state, action, allowed, labels.kind(kind))
                : text(labels, state, action, allowed, labels.kind(kind), name);
    }

    private static String text(
            Labels labels, Enum<?> state, Enum<?> action, Collection<? extends Enum<?>> allowed, String... record) {
        return labels.message(
                allowed.isEmpty() ? "illegal-transition.final" : "illegal-transition",
                String.join(" ", record),
                labels.of(state),
                labels.of(action),
                labels.of(allowed));
    }
}

package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The lifecycle does not allow this action in this state. Code {@code illegal-transition}. */
public final class IllegalTransitionException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The aggregate type. */
    private final String kind;

    /** The record. */
    private final String id;

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
        super("illegal-transition", text(Locale.ENGLISH, kind, id.toString(), state, action, allowed));
        this.kind = kind;
        this.id = id.toString();
        this.state = state;
        this.action = action;
        this.allowed = List.copyOf(allowed);
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
    public String message(Locale locale) {
        return text(locale, kind, id, state, action, allowed);
    }

    private static String text(
            Locale locale,
            String kind,
            String id,
            Enum<?> state,
            Enum<?> action,
            Collection<? extends Enum<?>> allowed) {
        return Messages.of(
                locale,
                allowed.isEmpty() ? "illegal-transition.final" : "illegal-transition",
                Messages.word(locale, "kind." + kind, kind),
                id,
                Messages.word(locale, state),
                Messages.word(locale, action),
                Messages.words(locale, allowed));
    }
}

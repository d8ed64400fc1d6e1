package org.crmkit.error;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The lifecycle does not know this action in this state. Code {@code illegal-transition}. */
public final class IllegalTransitionException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The kind of record. */
    private final String kind;

    /** The record. */
    private final String id;

    /** The state it is in. */
    private final Enum<?> state;

    /** The action that was refused. */
    private final Enum<?> action;

    /** The actions that this state knows. */
    @SuppressWarnings("serial") // a copied list is serializable, and so is what is in it
    private final List<? extends Enum<?>> allowed;

    /** Makes the rejection from the state, the action, and the actions that the state does know. */
    public IllegalTransitionException(
            String kind, Object id, Enum<?> state, Enum<?> action, Collection<? extends Enum<?>> allowed) {
        super("illegal-transition", text(Locale.ENGLISH, kind, id.toString(), state, action, allowed));
        this.kind = kind;
        this.id = id.toString();
        this.state = state;
        this.action = action;
        this.allowed = List.copyOf(allowed);
    }

    /** Returns the kind of record, for example {@code opportunity}. */
    public String kind() {
        return kind;
    }

    /** Returns the id of the record, as text. */
    public String id() {
        return id;
    }

    /** Returns the state the record is in. */
    public Enum<?> state() {
        return state;
    }

    /** Returns the action that was refused. */
    public Enum<?> action() {
        return action;
    }

    /** Returns the actions that this state knows. */
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

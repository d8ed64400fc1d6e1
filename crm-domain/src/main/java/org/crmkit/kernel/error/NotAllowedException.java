package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;

/**
 * The actor may see the record but not execute this action on it, or the user is unknown or not enabled. Code
 * {@code not-allowed}.
 */
public final class NotAllowedException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The attempted action. */
    private final String action;

    /** The actor. */
    private final String actor;

    /**
     * Creates the exception.
     *
     * @param action the permission or action that is missing, for example {@code opportunity.assign}
     * @param actor the id of the actor
     */
    public NotAllowedException(String action, Object actor) {
        super("not-allowed", text(Locale.ENGLISH, action, actor.toString()));
        this.action = action;
        this.actor = actor.toString();
    }

    /**
     * Returns the attempted action, for example {@code opportunity.assign}, or {@code act} for an unknown or disabled user.
     */
    public String action() {
        return action;
    }

    /** Returns the id of the actor, as text. */
    public String actor() {
        return actor;
    }

    @Override
    public String message(Locale locale) {
        return text(locale, action, actor);
    }

    private static String text(Locale locale, String action, String actor) {
        return Messages.of(locale, "not-allowed", Messages.word(locale, "permission." + action, action), actor);
    }
}

package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;
import org.crmkit.kernel.label.Labels;

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
        super("not-allowed", Labels.of(Locale.ENGLISH).message("not-allowed", action) + " (" + actor + ")");
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
    public String message(Labels labels) {
        return labels.message("not-allowed", labels.permission(action));
    }
}

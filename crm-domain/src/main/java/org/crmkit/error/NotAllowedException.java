package org.crmkit.error;

import java.io.Serial;
import java.util.Locale;

/** The actor may see the record but not do this to it, or is nobody known or enabled here. Code {@code not-allowed}. */
public final class NotAllowedException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What was attempted. */
    private final String action;

    /** Who attempted it. */
    private final String actor;

    /**
     * Makes the rejection.
     *
     * @param action the right or action that is missing, for example {@code opportunity.assign}
     * @param actor the id of who attempted it
     */
    public NotAllowedException(String action, Object actor) {
        super("not-allowed", text(Locale.ENGLISH, action, actor.toString()));
        this.action = action;
        this.actor = actor.toString();
    }

    /** Returns what was attempted, for example {@code opportunity.assign}, or {@code act} for an unknown or disabled actor. */
    public String action() {
        return action;
    }

    /** Returns the id of who attempted it, as text. */
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

package org.crmkit.error;

import java.io.Serial;
import java.util.Locale;

/**
 * A command or query was refused, or failed. Nothing of it has been changed, unless {@link #outcome()} says that this is not
 * known.
 *
 * <p>Decide on the type or on {@link #code()}, which never changes once published; show {@link #message(Locale)}.
 */
public abstract sealed class CrmException extends RuntimeException
        permits InvalidInputException,
                NotFoundException,
                NotAllowedException,
                IllegalTransitionException,
                ConflictException,
                DuplicateException,
                RuleBrokenException,
                StoreUnavailableException,
                StoreFaultException,
                OutcomeUnknownException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The stable code of this kind of rejection, for example {@code not-found}. */
    private final String code;

    CrmException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns the stable code of this kind of rejection, for example {@code not-found}. */
    public String code() {
        return code;
    }

    /** Returns what the command has left in the store: nothing, but for an {@link OutcomeUnknownException}. */
    public Outcome outcome() {
        return Outcome.NONE;
    }

    /**
     * Returns the message in the wanted language: Chinese for {@code zh}, English for every other.
     *
     * @param locale the language of the person who will read it
     */
    public abstract String message(Locale locale);
}

package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;

/**
 * A command or query was rejected, or failed. It has changed nothing, unless {@link #outcome()} says that this is unknown.
 *
 * <p>Programs use the type or {@link #code()}, which never changes once published. Users read {@link #message(Locale)}.
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

    /** The stable code of this type of rejection, for example {@code not-found}. */
    private final String code;

    CrmException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns the stable code of this type of rejection, for example {@code not-found}. */
    public String code() {
        return code;
    }

    /** Returns what the command has changed in the store: nothing, except for an {@link OutcomeUnknownException}. */
    public Outcome outcome() {
        return Outcome.NONE;
    }

    /**
     * Returns the message in a language: Chinese for {@code zh}, English for all others.
     *
     * @param locale the language of the person who reads it
     */
    public abstract String message(Locale locale);
}

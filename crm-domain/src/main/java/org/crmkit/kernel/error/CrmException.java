package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.Locale;
import org.crmkit.kernel.label.Labels;

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
    public final String message(Locale locale) {
        return message(Labels.of(locale));
    }

    /**
     * Returns the message for people. It names fields by their labels and no record by a UUID; paths and ids are facts of the
     * exception. {@link #getMessage()} contains them, for the log.
     *
     * @param labels the labels of the language of the person who reads it, also a host's own
     */
    public abstract String message(Labels labels);
}

package org.crmkit.error;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * There is such a record already; the actor must say whether to use it or to make a second one. Code {@code duplicate}.
 */
public final class DuplicateException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is doubled. */
    private final String kind;

    /** The value that is taken. */
    private final String value;

    /** The records that have it. */
    @SuppressWarnings("serial") // a copied list is serializable, and so is what is in it
    private final List<Candidate> candidates;

    /**
     * A record that might be meant.
     *
     * @param number the number people know it by, which is how it is linked
     * @param manager the person in charge, so that the two can talk
     * @param managerName the name of that person
     * @param id its id; absent where the actor may not see the record
     * @param name its name; absent where the actor may not see the record
     */
    public record Candidate(
            String number,
            UUID manager,
            String managerName,
            @Nullable UUID id,
            @Nullable String name) implements Serializable {}

    /** Makes the rejection for a value that others have; the candidates may be empty where nothing can be linked. */
    public DuplicateException(String kind, String value, List<Candidate> candidates) {
        super("duplicate", text(Locale.ENGLISH, kind, value, candidates));
        this.kind = kind;
        this.value = value;
        this.candidates = List.copyOf(candidates);
    }

    /** Returns what is doubled, for example {@code customer} or {@code user}. */
    public String kind() {
        return kind;
    }

    /** Returns the value that is taken. */
    public String value() {
        return value;
    }

    /** Returns the records that might be meant. */
    public List<Candidate> candidates() {
        return candidates;
    }

    @Override
    public String message(Locale locale) {
        return text(locale, kind, value, candidates);
    }

    private static String text(Locale locale, String kind, String value, List<Candidate> candidates) {
        String listed = candidates.stream()
                .map(each -> each.number() + " (" + each.managerName() + ")")
                .collect(Collectors.joining(", "));
        String key = candidates.isEmpty() ? "duplicate" : "duplicate.candidates";
        return Messages.of(locale, key, Messages.word(locale, "kind." + kind, kind), value, listed);
    }
}

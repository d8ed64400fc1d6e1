package org.crmkit.kernel.error;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.kernel.label.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Such a record already exists. The actor must decide whether to use it or to create a second one. Code {@code duplicate}.
 */
public final class DuplicateException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The type of the duplicate record. */
    private final String kind;

    /** The value in use. */
    private final String value;

    /** The records with that value. */
    @SuppressWarnings("serial") // a copied list is serializable, and so are its elements
    private final List<Candidate> candidates;

    /**
     * An existing record that may be the wanted one.
     *
     * @param number the number by which users know it, and by which it is chosen; for a contact, that of its customer
     * @param manager the user who manages it, so that the two users can talk
     * @param managerName the name of that user
     * @param id its id; null if the actor may not see the record
     * @param name its name; null if the actor may not see the record
     * @param state its state, for example {@code CustomerState.ARCHIVED}; null if the record has no states, or
     *     the actor may not see it
     * @param usable whether it can be used as it is; false for an archived record that the actor may see: it must be restored
     *     first, or a further record created
     */
    public record Candidate(
            String number,
            UUID manager,
            String managerName,
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Enum<?> state,
            boolean usable)
            implements Serializable {

        private String text(Labels labels) {
            return usable || state == null
                    ? number + " (" + managerName + ")"
                    : labels.message("duplicate.unusable", number, managerName, labels.of(state));
        }
    }

    /** Creates the exception for a value that other records have. The candidates may be empty if no record can be chosen. */
    public DuplicateException(String kind, String value, List<Candidate> candidates) {
        super("duplicate", text(Labels.of(Locale.ENGLISH), kind, value, candidates));
        this.kind = kind;
        this.value = value;
        this.candidates = List.copyOf(candidates);
    }

    /** Returns the type of the duplicate record, for example {@code customer}, {@code user}, or {@code external-number} for that of a customer. */
    public String kind() {
        return kind;
    }

    /** Returns the value in use. */
    public String value() {
        return value;
    }

    /** Returns the existing records that may be the wanted one. */
    public List<Candidate> candidates() {
        return candidates;
    }

    @Override
    public String message(Labels labels) {
        return text(labels, kind, value, candidates);
    }

    private static String text(Labels labels, String kind, String value, List<Candidate> candidates) {
        String listed = candidates.stream().map(each -> each.text(labels)).collect(Collectors.joining(", "));
        String named = candidates.stream()
                .map(Candidate::name)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return labels.message(key(labels, kind, candidates), labels.kind(kind), value, listed, named);
    }

    /** A kind may have a message of its own about its candidates. */
    private static String key(Labels labels, String kind, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return "duplicate";
        }
        String own = "duplicate.candidates." + kind;
        return labels.has(own) ? own : "duplicate.candidates";
    }
}

package org.crmkit.kernel.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The change of one field by a revision. A value is written as text. A field of several values has each of them on a line of its own,
 * and is null if it has none.
 *
 * @param field the name of the field
 * @param from the previous value, as text; null if there was none
 * @param to the new value, as text; null if there is none
 */
public record FieldChange(
        String field, @Nullable String from, @Nullable String to) {

    /** Collects the fields in which two versions of a record differ. */
    public static final class Comparison {

        private final List<FieldChange> changes = new ArrayList<>();

        /** Creates a comparison without differences. */
        public Comparison() {}

        /** Adds a field if its values differ. If it has several values, none of them has more than one line. */
        public Comparison field(String name, @Nullable Object from, @Nullable Object to) {
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(name, text(from), text(to)));
            }
            return this;
        }

        /** Returns the fields that differ, in the order in which they were compared. */
        public List<FieldChange> changes() {
            return List.copyOf(changes);
        }

        private static @Nullable String text(@Nullable Object value) {
            if (value instanceof Collection<?> several) {
                return several.isEmpty()
                        ? null
                        : several.stream().map(Object::toString).collect(Collectors.joining("\n"));
            }
            return value == null ? null : value.toString();
        }
    }
}

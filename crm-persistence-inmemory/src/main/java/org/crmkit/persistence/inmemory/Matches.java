package org.crmkit.persistence.inmemory;

import java.util.Set;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/** The conditions from which filters are built; a condition that is null is satisfied by every value. */
final class Matches {

    private Matches() {}

    static boolean is(@Nullable Object wanted, @Nullable Object value) {
        return wanted == null || wanted.equals(value);
    }

    static boolean in(@Nullable Set<?> wanted, Object value) {
        return wanted == null || wanted.contains(value);
    }

    /** Compares as lists are sorted: case and width are ignored. */
    static boolean begins(@Nullable String start, String text) {
        return start == null || Text.sortKey(text).startsWith(Text.sortKey(start));
    }

    /** From an inclusive lower bound to an exclusive upper bound; a null value does not satisfy any bound. */
    static <T extends Comparable<? super T>> boolean within(@Nullable T from, @Nullable T value, @Nullable T until) {
        return (from == null || (value != null && value.compareTo(from) >= 0))
                && (until == null || (value != null && value.compareTo(until) < 0));
    }
}

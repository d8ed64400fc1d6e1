package org.crmkit.persistence.inmemory;

import java.util.Set;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/** The conditions that filters are made of; one that is not set, null, is met by everything. */
final class Matches {

    private Matches() {}

    static boolean is(@Nullable Object wanted, @Nullable Object value) {
        return wanted == null || wanted.equals(value);
    }

    static boolean in(@Nullable Set<?> wanted, Object value) {
        return wanted == null || wanted.contains(value);
    }

    /** Compares as lists sort: without regard to case and width. */
    static boolean begins(@Nullable String start, String text) {
        return start == null || Text.sortKey(text).startsWith(Text.sortKey(start));
    }

    /** From a first value on until before a last one; what has no value lies within no bounds. */
    static <T extends Comparable<? super T>> boolean within(@Nullable T from, @Nullable T value, @Nullable T until) {
        return (from == null || (value != null && value.compareTo(from) >= 0))
                && (until == null || (value != null && value.compareTo(until) < 0));
    }
}

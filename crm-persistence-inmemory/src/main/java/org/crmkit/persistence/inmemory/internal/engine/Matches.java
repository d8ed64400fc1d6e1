package org.crmkit.persistence.inmemory.internal.engine;

import java.util.List;
import java.util.Set;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/** The conditions from which filters are built; a condition that is null is satisfied by every value. */
public final class Matches {

    private Matches() {}

    /** Whether a value equals the wanted one. */
    public static boolean is(@Nullable Object wanted, @Nullable Object value) {
        return wanted == null || wanted.equals(value);
    }

    /** Whether a value is one of the wanted ones. */
    public static boolean in(@Nullable Set<?> wanted, Object value) {
        return wanted == null || wanted.contains(value);
    }

    /** Whether a text begins with another one. Compares as lists are sorted: case and width are ignored. */
    public static boolean begins(@Nullable String start, String text) {
        return start == null || Text.sortKey(text).startsWith(Text.sortKey(start));
    }

    /** Whether a value lies within a range, from an inclusive lower bound to an exclusive upper bound; a null value does not satisfy any bound. */
    public static <T extends Comparable<? super T>> boolean within(
            @Nullable T from, @Nullable T value, @Nullable T until) {
        return (from == null || (value != null && value.compareTo(from) >= 0))
                && (until == null || (value != null && value.compareTo(until) < 0));
    }

    /** Returns whether the key of a text contains each of the words. */
    public static boolean contains(String key, List<String> words) {
        return words.stream().allMatch(key::contains);
    }
}

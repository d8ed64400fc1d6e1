package org.crmkit.internal.value;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmkit.kernel.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Checks sets and lists of an input: a query or a form with too many items costs too much. */
public final class Items {

    /** The maximum number of items of a set or a list of an input, unless it has a limit of its own. */
    public static final int MAX = 500;

    private Items() {}

    /**
     * Returns a copy of a set that restricts a query. Null, which does not restrict, stays null.
     *
     * @param path the property that the exception names
     * @throws InvalidInputException {@code too-many} if it has more than {@value #MAX} items, {@code required} if one is null
     */
    public static <T> @Nullable Set<T> set(String path, @Nullable Set<T> items) {
        return items == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(guarded(path, items)));
    }

    /** Returns a copy of a list like {@link #set}. */
    public static <T> @Nullable List<T> list(String path, @Nullable List<T> items) {
        return items == null ? null : List.copyOf(guarded(path, items));
    }

    /**
     * Returns a copy of a set in a form; an empty set for null. Invalid items are reported with the other violations of the
     * form.
     *
     * @param path the property that the exception names
     * @throws InvalidInputException {@code too-many} if it has more than {@value #MAX} items
     */
    public static <T> Set<T> bounded(String path, @Nullable Set<T> items) {
        return items == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(counted(path, items)));
    }

    /** Returns the items unchanged, checked like a {@link #set}. */
    public static <T, C extends Collection<T>> C guarded(String path, C items) {
        for (T each : counted(path, items)) {
            Required.of(path, each);
        }
        return items;
    }

    private static <C extends Collection<?>> C counted(String path, C items) {
        if (items.size() > MAX) {
            throw InvalidInputException.of(path, "too-many", MAX);
        }
        return items;
    }
}

package org.crmkit.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Only its cursor says whether there is more: a page may hold fewer items than asked for, even none, where some went away
 * while it was made.
 *
 * @param items what is on it, in the order asked for
 * @param next the cursor of the page behind it; null on the last one
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page from what a store found when it looked for one item more than the page holds. A store that needs a further statement to
     * show the items makes the page from what the first one found, so that what has vanished in between ends no list.
     *
     * @param found at most {@code paging.size() + 1} items, in order
     * @param paging what was asked for
     * @param keys how to make the cursor behind an item
     */
    public static <T> Page<T> of(List<T> found, Paging<?> paging, Function<T, Cursor> keys) {
        if (found.size() <= paging.size()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, paging.size());
        return new Page<>(items, keys.apply(items.get(items.size() - 1)));
    }

    /** Returns the items of all pages of a list that is known to be of moderate length. */
    public static <T> List<T> all(Function<@Nullable Cursor, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        Cursor after = null;
        do {
            Page<T> page = pages.apply(after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    /** Returns the same page of something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}

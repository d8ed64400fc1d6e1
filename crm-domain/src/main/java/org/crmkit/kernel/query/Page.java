package org.crmkit.kernel.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Only its cursor says whether there are more items: a page may contain fewer items than requested, or
 * none, if some were removed while it was created.
 *
 * @param items the items, in the requested order
 * @param next the cursor of the next page; null on the last page
 * @param <T> the type of the items
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Creates a page from the result of a store that requested one item more than the page contains. A store that needs a
     * second statement to load the items creates the page from the result of the first statement, so that items removed in
     * between do not end the list.
     *
     * @param found at most {@code paging.size() + 1} items, in order
     * @param paging the requested page
     * @param keys creates the cursor after an item
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

    /** Returns the same page with mapped items. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}

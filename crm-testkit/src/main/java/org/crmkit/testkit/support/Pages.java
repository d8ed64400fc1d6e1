package org.crmkit.testkit.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.jspecify.annotations.Nullable;

/** Reads a list to its end. */
public final class Pages {

    private Pages() {}

    /** Requests page after page, each after the cursor of the previous one. */
    public static <T> List<T> all(PageAfter<T> list) {
        List<T> items = new ArrayList<>();
        Cursor after = null;
        do {
            Page<T> page = list.page(after);
            items.addAll(page.items());
            after = page.next();
        } while (after != null);
        return items;
    }

    /** The same, but every cursor is converted to text and back, as by a client of the host. */
    public static <T> List<T> allByToken(PageAfter<T> list) {
        return all(cursor -> list.page(cursor == null ? null : Cursor.parse(cursor.token())));
    }

    public static <T, R> List<R> ids(List<T> items, Function<? super T, ? extends R> id) {
        return items.stream().<R>map(id).toList();
    }

    /** One page of a list. */
    @FunctionalInterface
    public interface PageAfter<T> {

        Page<T> page(@Nullable Cursor after);
    }
}

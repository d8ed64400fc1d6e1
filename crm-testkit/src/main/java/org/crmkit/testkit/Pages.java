package org.crmkit.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.jspecify.annotations.Nullable;

/** Reading a list to its end. */
final class Pages {

    private Pages() {}

    /** Asks for page after page, each behind the cursor of the one before. */
    static <T> List<T> all(PageAfter<T> list) {
        List<T> items = new ArrayList<>();
        Cursor after = null;
        do {
            Page<T> page = list.page(after);
            items.addAll(page.items());
            after = page.next();
        } while (after != null);
        return items;
    }

    /** The same, with every cursor taken through its text form, as a host's client would. */
    static <T> List<T> allByToken(PageAfter<T> list) {
        return all(cursor -> list.page(cursor == null ? null : Cursor.parse(cursor.token())));
    }

    static <T, R> List<R> ids(List<T> items, Function<? super T, ? extends R> id) {
        return items.stream().<R>map(id).toList();
    }

    /** One page of a list. */
    @FunctionalInterface
    interface PageAfter<T> {

        Page<T> page(@Nullable Cursor after);
    }
}

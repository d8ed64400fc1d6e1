package org.crmkit.persistence.jpa.internal.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.value.Id;

/** Splits long lists into parts of few different sizes, each for a separate statement. */
public final class Parts {

    /** The maximum number of ids in a statement. */
    public static final int IDS_MAX = 1024;

    private Parts() {}

    /** Returns parts whose size is the greatest power of two within a limit, and smaller powers of two for the rest. */
    public static <T> List<List<T>> of(List<T> all, int limit) {
        List<List<T>> parts = new ArrayList<>();
        int largest = Integer.highestOneBit(Math.max(1, limit));
        for (int begin = 0; begin < all.size(); ) {
            int size = Math.min(largest, Integer.highestOneBit(all.size() - begin));
            parts.add(all.subList(begin, begin + size));
            begin += size;
        }
        return parts;
    }

    /** Returns parts of the size of a limit, and a last part with the rest. */
    public static <T> List<List<T>> evenly(List<T> all, int limit) {
        List<List<T>> parts = new ArrayList<>();
        for (int begin = 0; begin < all.size(); begin += limit) {
            parts.add(all.subList(begin, Math.min(begin + limit, all.size())));
        }
        return parts;
    }

    /** Returns plain ids, without duplicates, in as few parts as the limit allows; the parts may have any size. */
    public static List<List<UUID>> of(Collection<? extends Id> ids) {
        return evenly(ids.stream().map(Id::value).distinct().toList(), IDS_MAX);
    }
}

package org.crmkit.persistence.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crmkit.value.Id;

/** Cuts long lists into parts of few different sizes, each for a statement of its own. */
final class Parts {

    /** How many ids a statement names at the most. */
    static final int IDS_MAX = 1024;

    private Parts() {}

    /** Returns parts of as many things as the greatest power of two below a limit, and of lesser powers for the rest. */
    static <T> List<List<T>> of(List<T> all, int limit) {
        List<List<T>> parts = new ArrayList<>();
        int largest = Integer.highestOneBit(Math.max(1, limit));
        for (int begin = 0; begin < all.size(); ) {
            int size = Math.min(largest, Integer.highestOneBit(all.size() - begin));
            parts.add(all.subList(begin, begin + size));
            begin += size;
        }
        return parts;
    }

    /** Returns parts of as many things as a limit allows, and what is left. */
    static <T> List<List<T>> evenly(List<T> all, int limit) {
        List<List<T>> parts = new ArrayList<>();
        for (int begin = 0; begin < all.size(); begin += limit) {
            parts.add(all.subList(begin, Math.min(begin + limit, all.size())));
        }
        return parts;
    }

    /** Returns bare ids in as few parts as can be asked for, of whatever size. */
    static List<List<UUID>> of(Collection<? extends Id> ids) {
        return evenly(ids.stream().map(Id::value).distinct().toList(), IDS_MAX);
    }
}

package org.crmkit.persistence.jpa.internal.aggregate;

import java.util.List;
import java.util.Set;

/** Changes managed collections to a wanted state and touches only the differences. Equal elements cost no SQL and no version. */
public final class CollectionSync {

    private CollectionSync() {}

    /** Returns whether anything differed. */
    public static <T> boolean align(List<T> managed, List<T> wanted) {
        boolean differs = !wanted.equals(managed);
        while (managed.size() > wanted.size()) {
            managed.remove(managed.size() - 1);
        }
        for (int place = 0; place < wanted.size(); place++) {
            if (place == managed.size()) {
                managed.add(wanted.get(place));
            } else if (!managed.get(place).equals(wanted.get(place))) {
                managed.set(place, wanted.get(place));
            }
        }
        return differs;
    }

    public static <T> void align(Set<T> managed, Set<T> wanted) {
        if (!wanted.equals(managed)) {
            managed.retainAll(wanted);
            managed.addAll(wanted);
        }
    }
}

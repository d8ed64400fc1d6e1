package org.crmkit.persistence.jpa;

import java.util.List;

/** Brings managed collections to a wanted state, touching only what differs: what is equal costs no SQL and no version. */
final class Children {

    private Children() {}

    static <T> void align(List<T> managed, List<T> wanted) {
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
    }
}

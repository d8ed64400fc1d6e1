package org.crmkit.persistence.jpa.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A few ids in the condition of a query. */
final class Ids {

    private Ids() {}

    /** Adds the condition that an attribute is one of a few ids; no row meets it if there are none. */
    static JpqlQuery in(JpqlQuery clauses, String attribute, String name, List<UUID> ids) {
        return ids.isEmpty()
                ? clauses.and("1 = 0")
                : clauses.and(attribute + " in :" + name).set(name, padded(ids));
    }

    /** Returns the ids with repetitions of the first one, so that there are few different statements. */
    static List<UUID> padded(List<UUID> ids) {
        List<UUID> all = new ArrayList<>(ids);
        while (Integer.bitCount(all.size()) > 1) {
            all.add(ids.get(0));
        }
        return all;
    }
}

package org.crmkit.kernel.value;

import java.time.Instant;
import java.util.UUID;

/** The source of new ids. Ids are assigned in the domain, never by a database. */
@FunctionalInterface
public interface IdSource {

    /**
     * Returns a new id, never returned before and ordered after all earlier ones.
     *
     * @param at the instant that the id contains, to the millisecond, unless a later one has been requested before
     */
    UUID next(Instant at);
}

package org.crmkit.value;

import java.time.Instant;
import java.util.UUID;

/** Where new ids come from; ids are assigned in the domain, never by a database. */
@FunctionalInterface
public interface IdSource {

    /**
     * Returns an id never returned before, ordered after those returned before.
     *
     * @param at the instant that the id carries, to the millisecond, unless a later one has been asked for before
     */
    UUID next(Instant at);
}

package org.crmkit.access;

import org.crmkit.actor.UserId;

/** What is still in somebody's hands, in whatever context. */
@FunctionalInterface
public interface OpenWork {

    /** Counts the records that wait for a user to go on with them. */
    long countOf(UserId user);
}

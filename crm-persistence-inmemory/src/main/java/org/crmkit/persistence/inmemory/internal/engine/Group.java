package org.crmkit.persistence.inmemory.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * A group of a report.
 *
 * @param value what its members share: a value, or the id of a user, a unit or a customer; null if unknown
 * @param name the name of the user, the unit or the customer; null for a value
 */
public record Group(@Nullable String value, @Nullable String name) {

    /** Returns the group of those that share a value; of those without one if it is null. */
    public static Group of(@Nullable Object value) {
        return new Group(value == null ? null : value.toString(), null);
    }
}

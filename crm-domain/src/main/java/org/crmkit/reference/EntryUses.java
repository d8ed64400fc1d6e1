package org.crmkit.reference;

/** How many records hold a value, in whatever context. */
@FunctionalInterface
public interface EntryUses {

    /** Counts the records that hold a value of a type; none for a type that only the host uses. */
    long countOf(EntryType type, String value);
}

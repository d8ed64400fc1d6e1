package org.crmkit.dictionary;

/** How many records hold a value, in whatever context. */
@FunctionalInterface
public interface EntryReferences {

    /** Counts the records that hold a value of a type; none for a type that only the host uses. */
    long countOf(EntryType type, String value);
}

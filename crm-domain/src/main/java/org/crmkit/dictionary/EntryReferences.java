package org.crmkit.dictionary;

/** The counts of records that hold a value, in all contexts. */
@FunctionalInterface
public interface EntryReferences {

    /** Counts the records that hold a value of a type; 0 for a type that only the host uses. */
    long countOf(EntryType type, String value);
}

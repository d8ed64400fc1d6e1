package org.crmkit.kernel.journal;

/** The repositories of the journal in a unit of work. */
public interface JournalRepositories {

    /** Returns the repository of events. */
    Journal journal();

    /** Returns the entries on which the receiver has failed, and those that are parked. */
    ParkedEntries parkedEntries();
}

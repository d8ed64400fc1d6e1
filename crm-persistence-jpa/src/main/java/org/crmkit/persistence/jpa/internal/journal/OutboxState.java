package org.crmkit.persistence.jpa.internal.journal;

/** The state of a journal entry in the outbox. */
enum OutboxState {
    /** Not forwarded yet. */
    PENDING,
    /** Parked, or waiting behind a parked entry of its record. */
    HELD,
    /** Forwarded. */
    SENT,
    /** Never to be forwarded: a rejected command. */
    NONE
}

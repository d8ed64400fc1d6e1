package org.crmkit.persistence.jpa;

/** How far an entry of the journal has come on its way out. */
enum OutboxState {
    /** Still to be forwarded. */
    PENDING,
    /** Parked, or waiting behind a parked entry of its record. */
    HELD,
    /** Forwarded. */
    SENT,
    /** Not to be forwarded: a refused command. */
    NONE
}

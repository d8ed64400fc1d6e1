package org.crmkit.kernel.journal;

import java.time.Instant;

/**
 * An entry that the outbox does not forward until it is unparked.
 *
 * @param entry the entry
 * @param attempts the number of failed attempts of the receiver; 0 if the host parked it before any attempt failed
 * @param parkedAt when it was parked
 */
public record ParkedEntry(JournalEntry entry, int attempts, Instant parkedAt) {}

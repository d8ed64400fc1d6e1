package org.crmkit.journal;

import java.time.Instant;

/**
 * An entry that the outbox does not hand over until it is unparked.
 *
 * @param entry the entry
 * @param attempts how often the receiver has failed on it; 0 if it was parked by a call before that
 * @param parkedAt since when it is parked
 */
public record ParkedEntry(JournalEntry entry, int attempts, Instant parkedAt) {}

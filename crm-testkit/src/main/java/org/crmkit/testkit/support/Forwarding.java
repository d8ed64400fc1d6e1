package org.crmkit.testkit.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.crmkit.Outbox;
import org.crmkit.kernel.journal.JournalEntry;

/** Sends all events that wait in an outbox. */
public final class Forwarding {

    /** More than any test sends. A store that does not mark an event as sent would otherwise send it for ever. */
    private static final int BATCHES_MAX = 1_000;

    private Forwarding() {}

    /**
     * Forwards batches until nothing is left that can be sent, and fails if there is no end to it.
     *
     * @param limit the size of a batch
     */
    public static void all(Outbox outbox, int limit, Consumer<JournalEntry> receiver) {
        for (int batches = 0; outbox.forward(limit, receiver) > 0; batches++) {
            assertThat(batches).as("batches until everything is sent").isLessThan(BATCHES_MAX);
        }
    }
}

package org.crmkit.command;

import java.util.List;
import java.util.UUID;
import org.crmkit.error.CrmException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.StoreUnavailableException;
import org.crmkit.journal.CommandRefused;
import org.crmkit.journal.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records rejected commands: in the journal where the transactions are the store's own, and with the host's listener. */
record RefusalRecorder<W extends CommandRecords>(Commands.Setup<W> setup) {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    /** First in the journal: a listener that throws must not keep a refusal out of it. */
    void record(Refusal refusal) {
        if (setup.transactions().areOwn()) {
            journal(refusal);
        }
        setup.refusals().refused(refusal);
    }

    /** Appends it to the journal in a transaction of its own; see {@link Commands#journal}. */
    void journal(Refusal refusal) {
        if (!isToBeJournalled(refusal.cause())) {
            return;
        }
        try {
            setup.transactions().write(work -> {
                work.journal().append(List.of(entry(refusal)));
                return refusal;
            });
        } catch (CrmException notRecorded) {
            LOG.warn("The refusal of {} could not be recorded", refusal.command(), notRecorded);
            refusal.cause().addSuppressed(notRecorded);
        }
    }

    /** Neither where the store is away, nor what somebody tried who is nobody here. */
    private static boolean isToBeJournalled(CrmException cause) {
        return !(cause instanceof StoreUnavailableException)
                && !(cause instanceof NotAllowedException refused
                        && refused.action().equals(Commands.NOBODY));
    }

    private JournalEntry entry(Refusal refusal) {
        CrmException cause = refusal.cause();
        CommandRefused event = new CommandRefused(
                refusal.command(), refusal.subject(), cause.code(), String.valueOf(cause.getMessage()));
        String kind = refusal.command().substring(0, refusal.command().indexOf('.'));
        UUID id = setup.ids().next(refusal.at());
        return new JournalEntry(
                id, kind, event.about().value(), JournalEntry.NO_VERSION, event, refusal.actor(), refusal.at());
    }
}

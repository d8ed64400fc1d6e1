package org.crmkit.internal.command;

import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.command.CommandRejection;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records rejected commands: in the journal if the store has transactions of its own, and with the host's listener. */
record RejectionRecorder<W extends CommandRepositories>(Commands.Setup<W> setup) {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    /** The journal comes first: a listener that throws must not keep a rejection out of it. */
    void record(CommandRejection rejection) {
        if (setup.transactions().areOwn()) {
            journal(rejection);
        }
        setup.rejections().rejected(rejection);
    }

    /** Appends the rejection to the journal in a transaction of its own; see {@link Commands#journal}. */
    void journal(CommandRejection rejection) {
        if (!isToBeJournalled(rejection.cause())) {
            return;
        }
        try {
            setup.transactions().write(work -> {
                work.journal().append(List.of(entry(rejection)));
                return rejection;
            });
        } catch (CrmException notRecorded) {
            LOG.warn("The rejection of {} could not be recorded", rejection.command(), notRecorded);
            rejection.cause().addSuppressed(notRecorded);
        }
    }

    /** Not if the store is unavailable, and not for a user who may not act. */
    private static boolean isToBeJournalled(CrmException cause) {
        return !(cause instanceof StoreUnavailableException)
                && !(cause instanceof NotAllowedException refused
                        && refused.action().equals(Caller.NOBODY));
    }

    private JournalEntry entry(CommandRejection rejection) {
        CrmException cause = rejection.cause();
        CommandRejected event = new CommandRejected(
                rejection.command(), rejection.subject(), cause.code(), String.valueOf(cause.getMessage()));
        String kind = rejection.command().substring(0, rejection.command().indexOf('.'));
        UUID id = setup.ids().next(rejection.at());
        return new JournalEntry(
                id,
                rejection.tenant(),
                kind,
                event.about().value(),
                JournalEntry.NO_VERSION,
                event,
                rejection.actor(),
                rejection.at());
    }
}

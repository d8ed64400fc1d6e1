package org.crmkit.command;

import java.util.function.Function;
import org.crmkit.error.ConflictException;
import org.crmkit.error.CrmException;
import org.crmkit.error.DuplicateException;

/** How often a command is run again that another command got in the way of. */
public final class Retries {

    /** How often a command is run when another takes the same unique value at the same moment. */
    private static final int TRIES = 5;

    /**
     * How often a command is run when others come in between. A failure follows from the success of another, so that as many
     * who want the same row at once, such as a counter, all get their turn. Where MariaDB keeps strict snapshots, one success
     * may turn a waiting command away more than once: so this is far more than the number of those who meet.
     */
    private static final int TURNS = 500;

    private Retries() {}

    /**
     * Does some work that may write, again as often as it is worth it. In the host's transactions it is done once.
     *
     * @param unseen whether nobody has looked at what is changed before
     */
    public static <W, T> T write(Transactions<W> transactions, boolean unseen, Function<? super W, T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return transactions.write(work);
            } catch (ConflictException | DuplicateException raced) {
                if (!transactions.areOwn() || !areWorthAnother(raced, unseen, tries)) {
                    throw raced;
                }
            }
        }
    }

    /**
     * A taken value may be free again; and whoever made the double may have changed just the record that this is about. Where
     * nobody has looked, a value is taken by another who does the same, so that it is their turn.
     *
     * @param unseen whether nobody has looked at what is changed before
     * @param tries how often it has been tried
     */
    private static boolean areWorthAnother(CrmException raced, boolean unseen, int tries) {
        if (raced instanceof ConflictException conflict) {
            return switch (conflict.reason()) {
                case DUPLICATE_KEY -> tries < (unseen ? TURNS : TRIES);
                case CONCURRENT_UPDATE -> tries < TURNS;
                case STALE, LOCK_TIMEOUT -> unseen && tries < TRIES;
                case COMMAND_ID -> false;
            };
        }
        return tries == 1;
    }
}

package org.crmkit.internal.command;

import java.util.function.Function;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.DuplicateException;

/** The rules by which a command is retried after a conflict with another command. */
public final class Retries {

    /** The maximum number of attempts if another command uses the same unique value at the same time. */
    private static final int TRIES = 5;

    /**
     * The maximum number of attempts after concurrent updates. Every failure means that another command succeeded, so that
     * all commands that need the same row at the same time, such as a counter, succeed in the end. If MariaDB uses strict
     * snapshots, one success may cause a waiting command to fail more than once. The maximum is therefore far higher than the
     * number of concurrent commands.
     */
    private static final int TRIES_OF_CONCURRENT = 500;

    private Retries() {}

    /**
     * Executes work that may write, and retries it as often as the reason of the conflict allows. In transactions of the host
     * it is executed once.
     *
     * @param unseen whether the caller has not read the changed records before
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
     * A value in use may become free again, and the command that created the duplicate may have changed the very record that
     * this command is about. If the caller has not read the records, a duplicate key or a stale version means that another
     * command did the same work and succeeded, so that more attempts are made.
     *
     * @param unseen whether the caller has not read the changed records before
     * @param tries how often it has been tried
     */
    private static boolean areWorthAnother(CrmException raced, boolean unseen, int tries) {
        if (raced instanceof ConflictException conflict) {
            return switch (conflict.reason()) {
                case DUPLICATE_KEY -> tries < (unseen ? TRIES_OF_CONCURRENT : TRIES);
                case CONCURRENT_UPDATE -> tries < TRIES_OF_CONCURRENT;
                case STALE -> unseen && tries < TRIES_OF_CONCURRENT;
                case LOCK_TIMEOUT -> unseen && tries < TRIES;
                case COMMAND_ID -> false;
            };
        }
        return tries == 1;
    }
}

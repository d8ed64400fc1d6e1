package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;

/**
 * Checks the host's entity manager before a command writes through it: a transaction has begun, and changes in it will be kept.
 */
final class HostTransaction {

    private HostTransaction() {}

    /**
     * Flushes the host's changes, so that a failure of these is the host's and not the command's, and checks that a command can
     * write.
     *
     * @throws IllegalStateException if no transaction has begun, or if it is read-only
     */
    static void require(EntityManager entityManager) {
        ProviderSession session = ProviderSession.of(entityManager);
        if (session.isReadOnly()) {
            throw readOnly("the host's persistence context is read-only");
        }
        if (session.isFlushedByHand()) {
            throw readOnly("the host's persistence context is flushed by hand, as in a read-only transaction");
        }
        try {
            entityManager.flush();
        } catch (TransactionRequiredException none) {
            throw new IllegalStateException(
                    "CRM Kit joins the host's transaction, and there is none: begin one before the command", none);
        }
        if (session.isConnectionReadOnly()) {
            throw readOnly("the connection of the host's transaction is read-only");
        }
    }

    /** Returns the error for a record that was saved and flushed, but has not changed in the database. */
    static IllegalStateException unwritten(TenantEntityManager.Touched lost) {
        return readOnly("the persistence provider left out the change of " + lost.kind() + " "
                + lost.key().getId());
    }

    private static IllegalStateException readOnly(String why) {
        return new IllegalStateException("CRM Kit was asked to write where nothing is kept: " + why
                + ". Run commands that change something in a transaction that is not read-only");
    }
}

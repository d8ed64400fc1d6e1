package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where units of work run: each in a transaction of its own, or in the host's. */
sealed interface Units {

    <T> T write(String tenant, Function<Session, T> work);

    <T> T read(String tenant, Function<Session, T> work);

    /** A new entity manager and one transaction to each; the commit flushes, a mere look is rolled back. */
    record Own(EntityManagerFactory factory) implements Units {

        @Override
        public <T> T write(String tenant, Function<Session, T> work) {
            return run(tenant, work, EntityTransaction::commit);
        }

        @Override
        public <T> T read(String tenant, Function<Session, T> work) {
            return run(tenant, work, EntityTransaction::rollback);
        }

        private <T> T run(String tenant, Function<Session, T> work, Consumer<EntityTransaction> end) {
            Session session = null;
            EntityManager entityManager = null;
            Throwable failure = null;
            try {
                entityManager = factory.createEntityManager();
                session = new Session(entityManager, tenant);
                entityManager.getTransaction().begin();
                T result = work.apply(session);
                end.accept(entityManager.getTransaction());
                return result;
            } catch (RuntimeException thrown) {
                RuntimeException typed = Failures.typed(thrown, session == null ? List.of() : session.touched());
                failure = typed;
                throw typed;
            } catch (Error thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                close(entityManager, failure);
            }
        }

        /** Ends what is still open; where the connection is gone this fails too, and says nothing new. */
        private static void close(@Nullable EntityManager entityManager, @Nullable Throwable failure) {
            if (entityManager == null) {
                return;
            }
            try (EntityManager closed = entityManager) {
                if (closed.getTransaction().isActive()) {
                    closed.getTransaction().rollback();
                }
            } catch (RuntimeException further) {
                if (failure != null) {
                    failure.addSuppressed(further);
                }
            }
        }
    }

    /** The host's entity manager and transaction: flushed at the end of a write, never begun, committed or closed. */
    record Joined(Supplier<EntityManager> current) implements Units {

        @Override
        public <T> T write(String tenant, Function<Session, T> work) {
            return run(tenant, work, true);
        }

        @Override
        public <T> T read(String tenant, Function<Session, T> work) {
            return run(tenant, work, false);
        }

        private <T> T run(String tenant, Function<Session, T> work, boolean flush) {
            EntityManager entityManager = current.get();
            if (flush && !entityManager.isJoinedToTransaction()) {
                throw new IllegalStateException(
                        "CRM Kit joins the host's transaction, and there is none: begin one before the command");
            }
            if (flush) {
                entityManager.flush(); // what the host has written fails as the host's, not as ours
            }
            Session session = new Session(entityManager, tenant);
            try {
                T result = work.apply(session);
                if (flush) {
                    session.flush();
                }
                return result;
            } catch (RuntimeException thrown) {
                throw Failures.typed(thrown, session.touched());
            }
        }
    }
}

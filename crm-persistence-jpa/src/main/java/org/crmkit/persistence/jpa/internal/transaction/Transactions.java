package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs units of work, either each in its own transaction, or in the host's. */
public sealed interface Transactions {

    <T> T write(String tenant, Function<TenantEntityManager, T> work);

    <T> T read(String tenant, Function<TenantEntityManager, T> work);

    /** Uses a new entity manager and one transaction for each unit of work. A read-only unit of work is rolled back. */
    record Own(EntityManagerFactory factory, KnownDatabase database) implements Transactions {

        @Override
        public <T> T write(String tenant, Function<TenantEntityManager, T> work) {
            return run(tenant, flushed(work), Own::commit);
        }

        @Override
        public <T> T read(String tenant, Function<TenantEntityManager, T> work) {
            return run(tenant, work, (session, transaction) -> ProviderCalls.run(transaction::rollback));
        }

        private <T> T run(
                String tenant,
                Function<TenantEntityManager, T> work,
                BiConsumer<TenantEntityManager, EntityTransaction> end) {
            TenantEntityManager session = null;
            EntityManager entityManager = null;
            Throwable failure = null;
            try {
                entityManager = ProviderCalls.call(factory::createEntityManager);
                session = TenantEntityManager.own(entityManager, tenant, database);
                EntityTransaction transaction = ProviderCalls.call(entityManager::getTransaction);
                ProviderCalls.run(transaction::begin);
                T result = work.apply(session);
                end.accept(session, transaction);
                return result;
            } catch (RuntimeException thrown) {
                RuntimeException typed =
                        ExceptionTranslator.typed(thrown, session == null ? List.of() : session.touched());
                failure = typed;
                throw typed;
            } catch (Error thrown) {
                failure = thrown;
                throw thrown;
            } finally {
                close(entityManager, failure);
            }
        }

        /** All changes have been flushed before, so that a failure here is a failure of the commit itself. */
        private static void commit(TenantEntityManager session, EntityTransaction transaction) {
            if (ProviderCalls.call(transaction::getRollbackOnly)) {
                throw new ProviderCalls.Failure(
                        new IllegalStateException("a failure within the unit of work was caught, and work went on"));
            }
            try {
                transaction.commit();
            } catch (RuntimeException thrown) {
                throw ExceptionTranslator.atCommit(thrown, session.touched());
            }
        }

        /** Closes what is still open. If the connection is lost, this fails as well and adds no information. */
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

    /**
     * Uses the host's entity manager and transaction. A write is flushed at its end; the transaction is never begun, committed or
     * closed here.
     */
    record Joined(Supplier<EntityManager> current, KnownDatabase database) implements Transactions {

        @Override
        public <T> T write(String tenant, Function<TenantEntityManager, T> work) {
            EntityManager entityManager = current.get();
            HostTransaction.require(entityManager);
            return run(entityManager, tenant, flushed(work));
        }

        @Override
        public <T> T read(String tenant, Function<TenantEntityManager, T> work) {
            return run(current.get(), tenant, work);
        }

        private <T> T run(EntityManager entityManager, String tenant, Function<TenantEntityManager, T> work) {
            TenantEntityManager session = TenantEntityManager.joined(entityManager, tenant, database);
            boolean done = false;
            try {
                T result = work.apply(session);
                done = true;
                return result;
            } catch (RuntimeException thrown) {
                throw ExceptionTranslator.typed(thrown, session.touched());
            } finally {
                if (!done) {
                    session.abandon();
                }
            }
        }
    }

    private static <T> Function<TenantEntityManager, T> flushed(Function<TenantEntityManager, T> work) {
        return session -> {
            T result = work.apply(session);
            session.flush();
            return result;
        };
    }
}

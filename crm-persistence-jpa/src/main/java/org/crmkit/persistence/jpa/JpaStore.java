package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.jpa.internal.JpaUnitOfWork;
import org.crmkit.persistence.jpa.internal.schema.Migration;
import org.crmkit.persistence.jpa.internal.schema.Schema;
import org.crmkit.persistence.jpa.internal.transaction.HostUnit;
import org.crmkit.persistence.jpa.internal.transaction.KnownDatabase;
import org.crmkit.persistence.jpa.internal.transaction.Transactions;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A store in the host's database, through Jakarta Persistence. Build one and keep it; it is safe for concurrent use by many
 * threads.
 *
 * <p>The host's persistence unit must contain the rows of CRM Kit. This takes one line,
 * {@code <mapping-file>META-INF/crm-orm.xml</mapping-file>}.
 */
public final class JpaStore implements Store {

    private final Transactions units;

    private JpaStore(Transactions units) {
        this.units = units;
    }

    /**
     * Creates a store that runs each unit of work in an entity manager and a transaction of its own, and checks that the tables
     * exist.
     *
     * @throws IllegalStateException with a message that names the solution, if the provider is EclipseLink, if the persistence
     *     unit lacks the rows, or if the database lacks the tables
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public static JpaStore of(EntityManagerFactory factory) {
        return builder(factory).build();
    }

    /**
     * Creates a store that works in the host's entity manager and transaction. It never begins, commits or rolls back a
     * transaction. It flushes at the end of every command, so that conflicts are reported within the command.
     *
     * @param factory the factory of the entity managers
     * @param current returns the entity manager of the transaction that the host has begun; may be a proxy that finds it
     * @throws IllegalStateException as {@link #of}
     * @throws StoreUnavailableException as {@link #of}
     */
    public static JpaStore joining(EntityManagerFactory factory, Supplier<EntityManager> current) {
        return builder(factory).joining(current).build();
    }

    /** Returns a builder of a store. */
    public static Builder builder(EntityManagerFactory factory) {
        return new Builder(factory);
    }

    @Override
    public <T> T write(TenantId tenant, Function<? super UnitOfWork, T> work) {
        return units.write(tenant.value(), entityManager -> work.apply(new JpaUnitOfWork(entityManager)));
    }

    @Override
    public <T> T read(TenantId tenant, Function<? super UnitOfWork, T> work) {
        return units.read(tenant.value(), entityManager -> work.apply(new JpaUnitOfWork(entityManager)));
    }

    @Override
    public boolean ownsTransactions() {
        return units instanceof Transactions.Own;
    }

    /** Builds a {@link JpaStore}. */
    public static final class Builder {

        private final EntityManagerFactory factory;
        private final KnownDatabase database = new KnownDatabase();
        private Transactions units;
        private SchemaMode mode = SchemaMode.VALIDATE;
        private @Nullable DataSource source;

        private Builder(EntityManagerFactory factory) {
            this.factory = factory;
            this.units = new Transactions.Own(factory, database);
        }

        /** Lets the store work in the host's entity manager and transaction, as {@link JpaStore#joining} does. */
        public Builder joining(Supplier<EntityManager> current) {
            this.units = new Transactions.Joined(current, database);
            return this;
        }

        /** Sets how the store treats the tables when it starts; {@link SchemaMode#VALIDATE} by default. */
        public Builder schema(SchemaMode chosen) {
            this.mode = chosen;
            return this;
        }

        /** Sets how the store treats the tables when it starts, and the data source that {@link SchemaMode#MIGRATE} uses. */
        public Builder schema(SchemaMode chosen, DataSource through) {
            this.source = through;
            return schema(chosen);
        }

        /**
         * Builds the store, and migrates or validates the tables as set.
         *
         * @throws IllegalStateException as {@link JpaStore#of}; also for {@link SchemaMode#MIGRATE} without a data source or
         *     without Flyway
         * @throws StoreUnavailableException as {@link JpaStore#of}
         */
        public JpaStore build() {
            HostUnit.requireSupported(factory);
            Schema schema = new Schema(factory);
            schema.requireRows();
            switch (mode) {
                case VALIDATE -> schema.validate();
                case MIGRATE -> {
                    Migration.run(source);
                    schema.validateMigrated();
                }
                case NONE -> {}
            }
            return new JpaStore(units);
        }
    }
}

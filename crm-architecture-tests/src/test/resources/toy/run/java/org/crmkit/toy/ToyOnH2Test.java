package org.crmkit.toy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.stream.LongStream;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.persistence.jpa.CrmSchema;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.spi.Store;
import org.crmkit.testkit.journal.JournalContract;
import org.crmkit.testkit.loan.LoansContract;
import org.crmkit.testkit.random.CommandSequences;
import org.crmkit.testkit.store.AggregatesContract;
import org.crmkit.testkit.store.TenantWallContract;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** The same on Jakarta Persistence and H2. */
class ToyOnH2Test implements LoansContract, AggregatesContract, TenantWallContract, JournalContract {

    private static final Store STORE = open();

    private static Store open() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:toy;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
        pool.setMaxConnections(40);
        CrmSchema.migrate(pool);
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "toy", Map.of("jakarta.persistence.nonJtaDataSource", pool));
        return JpaStore.of(factory);
    }

    @Override
    public Store store() {
        return STORE;
    }

    @Test
    void randomSequencesOfTheToyAreTheSameAsInMemory() {
        CommandSequences.assertSame(
                InMemoryStore.create(), STORE, LongStream.range(0, 3).map(each -> 3 + 4 * each));
    }
}

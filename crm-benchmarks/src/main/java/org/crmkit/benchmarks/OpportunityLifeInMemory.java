package org.crmkit.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import org.crmkit.persistence.inmemory.InMemoryStore;

/** (b) The whole life cycle of an opportunity on JPA with H2, beside the store in memory. */
public class OpportunityLifeInMemory extends PairedLives {

    /** Called by JMH. */
    public OpportunityLifeInMemory() {
        super("(b) JPA on H2 beside the store in memory");
    }

    @Override
    void open() {
        HikariDataSource pool = closing(JpaStart.h2("life"));
        EntityManagerFactory factory = closing(JpaStart.hibernate(pool));
        compare(
                Office.open(JpaStart.migrated(factory, pool), "kit").life(),
                Office.open(InMemoryStore.create(), "kit").life());
    }
}

package org.crmkit.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;

/** (a) The whole life cycle of an opportunity with CRM Kit on PostgreSQL, beside hand-written JDBC. */
public class OpportunityLifeOnPostgres extends PairedLives {

    /** Called by JMH. */
    public OpportunityLifeOnPostgres() {
        super("(a) CRM Kit on PostgreSQL beside JDBC by hand");
    }

    @Override
    void open() {
        HikariDataSource pool = closing(PostgresServer.start()).pool();
        EntityManagerFactory factory = closing(JpaStart.hibernate(pool));
        var store = JpaStart.migrated(factory, pool);
        Office byHand = Office.open(store, "jdbc");
        Life jdbc = new JdbcLife(
                pool,
                "jdbc",
                byHand.supervisor().userId().value(),
                byHand.manager().userId().value());
        compare(Office.open(store, "kit").life(), jdbc);
    }
}

package org.crmkit.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import javax.sql.DataSource;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;

/** Starts the JPA store as a host does, on Hibernate. */
final class JpaStart {

    private JpaStart() {}

    /** Starts Hibernate with the entities of CRM Kit, without CRM Kit itself. */
    static EntityManagerFactory hibernate(DataSource pool) {
        return new PersistenceConfiguration("crm")
                .mappingFile("META-INF/crm-orm.xml")
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .property("hibernate.connection.provider_disables_autocommit", "true")
                .createEntityManagerFactory();
    }

    /** Returns a pool of connections to a database in memory. */
    static HikariDataSource h2(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    static JpaStore migrated(EntityManagerFactory factory, DataSource pool) {
        return JpaStore.builder(factory).schema(SchemaMode.MIGRATE, pool).build();
    }
}

package org.crmkit.benchmarks.large;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;

/** A PostgreSQL server for millions of rows, and a store on it. */
final class LargeDatabase implements AutoCloseable {

    /** The database that a server has from its start. */
    private static final String FIRST = "postgres";

    private final EmbeddedPostgres server;
    private final String name;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final JpaStore store;

    private LargeDatabase(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
        this.pool = pool(url());
        this.factory = factory(pool);
        this.store = JpaStore.builder(factory).schema(SchemaMode.MIGRATE, pool).build();
    }

    /** Opens the store of a server that another process has started. */
    static JpaStore store(HikariDataSource pool) {
        return JpaStore.builder(factory(pool)).build();
    }

    /** Starts a server with its fastest settings; its data need not survive a crash. */
    static LargeDatabase start() {
        return new LargeDatabase(server(), FIRST);
    }

    /** Starts such a server, and creates a database with a locale. */
    static LargeDatabase start(String locale) {
        EmbeddedPostgres server = server();
        try (HikariDataSource first = pool(server.getJdbcUrl("postgres", FIRST))) {
            Jdbc.alone(first, "create database crm template template0 encoding 'UTF8' locale '" + locale + "'");
        }
        return new LargeDatabase(server, "crm");
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("work_mem", "256MB")
                    .setServerConfig("maintenance_work_mem", "512MB")
                    .setServerConfig("max_wal_size", "8GB")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", name);
    }

    HikariDataSource pool() {
        return pool;
    }

    JpaStore store() {
        return store;
    }

    /** Vacuums and analyses the given tables, or all tables if none is given. */
    void vacuum(String... tables) {
        Jdbc.alone(pool, "vacuum analyze " + String.join(", ", tables));
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setPassword("");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    private static EntityManagerFactory factory(HikariDataSource pool) {
        return new PersistenceConfiguration("crm")
                .mappingFile("META-INF/crm-orm.xml")
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .createEntityManagerFactory();
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

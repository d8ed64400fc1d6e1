package org.crmkit.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A PostgreSQL server for the duration of a benchmark, with a pool of connections to it. */
record PostgresServer(EmbeddedPostgres server, HikariDataSource pool) implements AutoCloseable {

    static PostgresServer start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            config.setAutoCommit(false);
            config.setMaximumPoolSize(4);
            return new PostgresServer(server, new HikariDataSource(config));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

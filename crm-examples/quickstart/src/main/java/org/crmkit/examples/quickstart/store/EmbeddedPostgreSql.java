package org.crmkit.examples.quickstart.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crmkit.examples.quickstart.csv.Complaint;

/** A PostgreSQL server for one run: fast, with settings that do not survive a crash. */
final class EmbeddedPostgreSql implements Server {

    private final EmbeddedPostgres server;
    private final Guard guard;

    private EmbeddedPostgreSql(EmbeddedPostgres server, Guard guard) {
        this.server = server;
        this.guard = guard;
    }

    /** Starts the server. */
    static EmbeddedPostgreSql start() {
        try {
            Path data = Files.createTempDirectory("crm-postgresql-");
            EmbeddedPostgres started =
                    EmbeddedPostgres.builder().setDataDirectory(data).start();
            String process = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return new EmbeddedPostgreSql(started, Guard.over(Long.parseLong(process), data));
        } catch (IOException failed) {
            throw new Complaint("PostgreSQL did not start: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public void close() {
        try {
            server.close();
            guard.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

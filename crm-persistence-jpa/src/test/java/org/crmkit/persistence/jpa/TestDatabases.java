package org.crmkit.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * The databases on which the store is tested. Each is a real server of its own, which starts on first use, once per JVM, and ends
 * with the JVM, however that ends. The tests of a database that the {@link Lane} leaves out are skipped.
 */
@SuppressWarnings("ImmutableEnumChecker")
public enum TestDatabases {

    /** In memory, in this JVM. */
    H2 {
        @Override
        Schema create(String name) {
            return new Schema("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    },

    /** PostgreSQL 18 without fsync, which proves nothing about durability. */
    POSTGRESQL {
        private EmbeddedPostgres server;

        @Override
        Schema create(String name) {
            if (server == null) {
                server = started("PostgreSQL", this::start);
            }
            execute(
                    server.getJdbcUrl("postgres", "postgres"),
                    "postgres",
                    "create database " + name + " template template0 encoding 'UTF8' locale 'C'");
            return new Schema(server.getJdbcUrl("postgres", name), "postgres", "");
        }

        private EmbeddedPostgres start(int port) {
            try {
                Path data = Files.createTempDirectory("crm-postgresql-");
                EmbeddedPostgres started = EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setPort(port)
                        .setPGStartupWait(START)
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("deadlock_timeout", "200ms")
                        .start();
                killWithThisJvm(
                        Files.readAllLines(data.resolve("postmaster.pid")).get(0), "INT", data);
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    /** MariaDB 11.4. {@code MariadbServer}, which starts it, comes with the Maven profile {@code matrix}. */
    MARIADB {
        private String url;

        @Override
        Schema create(String name) {
            if (url == null) {
                url = started("MariaDB", this::start);
            }
            execute(url, "root", "create database " + name + " character set utf8mb4 collate utf8mb4_nopad_bin");
            return new Schema(url + name, "root", "");
        }

        private String start(int port) {
            try {
                return (String) Class.forName("org.crmkit.persistence.jpa.MariadbServer")
                        .getDeclaredMethod("start", int.class)
                        .invoke(null, port);
            } catch (InvocationTargetException failed) {
                throw new IllegalStateException("MariaDB did not start", failed.getCause());
            } catch (ReflectiveOperationException missing) {
                throw new LinkageError("MariaDB's server comes with the Maven profile matrix", missing);
            }
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The longest time in which a server has to answer. */
    static final Duration START = Duration.ofMinutes(1);

    /** The location of an empty schema. */
    public record Schema(String url, String user, String password) {

        /** Returns the same schema with a setting of the driver. */
        Schema with(String setting) {
            return new Schema(url + "?" + setting, user, password);
        }

        /** Returns a pool of at most ten connections. The caller closes it. */
        public HikariDataSource dataSource() {
            return dataSource(10);
        }

        public HikariDataSource dataSource(int connections) {
            return new HikariDataSource(pool(connections));
        }

        HikariConfig pool(int connections) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setUsername(user);
            config.setPassword(password);
            config.setMaximumPoolSize(connections);
            config.setMinimumIdle(0);
            return config;
        }
    }

    /**
     * Creates an empty schema for exclusive use, and starts the server first if necessary. Skips the test if the lane leaves this
     * database out.
     */
    public final synchronized Schema freshSchema() {
        Lane.assumeIncludes(this);
        return newSchema();
    }

    /** Creates an empty schema whatever the lane leaves out, and starts the server first if necessary. */
    final synchronized Schema newSchema() {
        return create("crm_test_" + COUNT.incrementAndGet());
    }

    /** Returns the folder of this database's scripts: {@code h2}, {@code postgresql}, {@code mariadb}. */
    public String vendor() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract Schema create(String name);

    /**
     * Starts a server, at another port if it does not start at the first. A port that is free now may be taken when the server has
     * unpacked itself. The ports lie below the range from which systems give ports to clients: else any connection of a test that
     * runs at the same time may take them.
     */
    private static <S> S started(String name, IntFunction<S> start) {
        IllegalStateException none = new IllegalStateException(name + " started at none of its ports");
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return start.apply(freePort());
            } catch (RuntimeException failed) {
                none.addSuppressed(failed);
            }
        }
        throw none;
    }

    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // The next one.
            }
        }
    }

    private static void execute(String url, String user, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * Binds the life of a server to this JVM. A shell reads from a pipe that only this JVM holds open. When the JVM ends, even by
     * SIGKILL, the pipe closes. The shell then ends the server and removes its files.
     */
    static void killWithThisJvm(String pid, String signal, Path files) throws IOException {
        String script = "trap '' INT TERM HUP; cat >/dev/null; kill -$1 $0; sleep 1; kill -KILL $0; rm -rf \"$2\"";
        new ProcessBuilder("sh", "-c", script, pid, signal, files.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

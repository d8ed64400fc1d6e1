package org.crmkit.benchmarks.large;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.kernel.permission.UserId;

/** A separate process that runs churn detection and can be killed. */
record WatchingProcess(Process process) {

    private static final String DONE = "done ";

    /** Starts a process on a database that is already running. */
    static WatchingProcess start(LargeDatabase database, LargeTenant tenant, GeneratedTrade trade) {
        try {
            return new WatchingProcess(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath(),
                            WatchingProcess.class.getName(),
                            database.url(),
                            tenant.crm().tenant().value(),
                            tenant.root().userId().value().toString(),
                            trade.until().toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs churn detection and prints the number of customers checked after each page. */
    public static void main(String[] arguments) {
        try (HikariDataSource pool = LargeDatabase.pool(arguments[0])) {
            LargeTenant.crm(LargeDatabase.store(pool), arguments[1], LocalDate.parse(arguments[3]))
                    .as(new UserId(UUID.fromString(arguments[2])))
                    .churnDetection()
                    .run(null, soFar -> {
                        System.out.println(DONE + soFar.customers());
                        return true;
                    });
        }
    }

    /**
     * Kills the process as soon as it has checked more than this number of customers.
     *
     * @return the number of customers checked
     */
    long killBehind(long customers) {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long done = 0;
            while (done <= customers) {
                String line = output.readLine();
                if (line == null) {
                    throw new IllegalStateException("it ended by itself after " + done);
                }
                done = line.startsWith(DONE) ? Long.parseLong(line.substring(DONE.length())) : done;
            }
            process.destroyForcibly().waitFor();
            return done;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Under Maven the classes come from a class loader of Maven's own. */
    private static String classPath() {
        if (WatchingProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(WatchingProcess::file)
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String file(URL part) {
        try {
            return Path.of(part.toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

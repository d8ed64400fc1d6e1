package org.crmkit.examples.quickstart.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Ties a server to this process. A shell reads from a pipe that only this process holds open. When this process ends, even by a
 * hard kill, the pipe closes; the shell then stops the server and deletes its files.
 */
final class Guard implements AutoCloseable {

    private static final String SCRIPT = "trap '' INT TERM HUP; cat >/dev/null;"
            + " kill -INT $0 2>/dev/null; sleep 1; kill -KILL $0 2>/dev/null; rm -rf \"$1\"";

    private final Process shell;
    private final Path files;

    private Guard(Process shell, Path files) {
        this.shell = shell;
        this.files = files;
    }

    /** Starts a guard for a server and its files. */
    static Guard over(long process, Path files) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", SCRIPT, Long.toString(process), files.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Guard(shell, files);
    }

    /** Deletes the files and stops the guard, after the server has been stopped normally. */
    @Override
    public void close() {
        shell.destroyForcibly();
        try (Stream<Path> all = Files.walk(files)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (NoSuchFileException gone) {
            // The server has deleted the files itself.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.crmkit.examples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Ties a server to this process: a shell reads from a pipe that only this process holds open; when the process ends, even
 * by a hard kill, the pipe closes, and the shell ends the server and removes its files.
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

    /** Sets a guard over a server and its files. */
    static Guard over(long process, Path files) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", SCRIPT, Long.toString(process), files.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Guard(shell, files);
    }

    /** Removes the files and dismisses the guard, once the server has been ended in good order. */
    @Override
    public void close() {
        shell.destroyForcibly();
        try (Stream<Path> all = Files.walk(files)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (NoSuchFileException gone) {
            // The server has removed them itself.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

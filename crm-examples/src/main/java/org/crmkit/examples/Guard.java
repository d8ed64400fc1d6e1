package org.crmkit.examples;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Ties a server to this process: a shell reads from a pipe that only this process holds open; when the process ends, even
 * by a hard kill, the pipe closes, and the shell ends the server and removes its files.
 */
final class Guard implements AutoCloseable {

    private static final String SCRIPT = "trap '' INT TERM HUP; cat >/dev/null;"
            + " kill -INT $0 2>/dev/null; sleep 1; kill -KILL $0 2>/dev/null; rm -rf \"$1\"";

    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
    }

    /** Sets a guard over a server and its files. */
    static Guard over(long process, Path files) throws IOException {
        return new Guard(new ProcessBuilder("sh", "-c", SCRIPT, Long.toString(process), files.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Dismisses the guard, once the server has been ended in good order. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}

package org.crmkit.examples.quickstart.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crmkit.examples.quickstart.csv.Complaint;

/**
 * A file to write.
 *
 * @param path its path
 */
public record OutputFile(Path path) {

    /** Checks, before any command runs, that the file can be written. */
    public void requireWritable() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Complaint("There is no folder for " + path + ".");
        }
        if (Files.isDirectory(path) || !Files.isWritable(Files.exists(path) ? path : folder)) {
            throw new Complaint("The file " + path + " cannot be written.");
        }
    }

    /** Writes a text in UTF-8. */
    public void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException unwritable) {
            throw new Complaint("The file " + path + " cannot be written.", unwritable);
        }
    }
}

package org.crmkit.examples.quickstart.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with CSV files. */
@FunctionalInterface
public interface Folder {

    /** Returns the bytes of a file; throws a {@link Complaint} if the file cannot be read. */
    byte[] read(String file);

    /** Returns whether a file exists in the folder. */
    default boolean has(String file) {
        try {
            read(file);
            return true;
        } catch (Complaint missing) {
            return false;
        }
    }

    /** The built-in sample of the quickstart: a seller of coffee machines. */
    static Folder sample() {
        return carried("/org/crmkit/examples/quickstart/sample/");
    }

    /** The built-in sample of orders: what the same seller delivers to customers who have a machine. */
    static Folder tradeSample() {
        return carried("/org/crmkit/examples/quickstart/sample/trade/");
    }

    /** A folder on the user's disk. */
    static Folder of(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new Complaint("There is no folder " + directory + ".");
        }
        return file -> bytes(directory.resolve(file));
    }

    /** The folder that contains a file of the user. */
    static Folder around(Path path) {
        return file -> bytes(path.resolveSibling(file));
    }

    private static Folder carried(String place) {
        return file -> {
            try (InputStream stream = Folder.class.getResourceAsStream(place + file)) {
                if (stream == null) {
                    throw new IllegalStateException("the sample lacks " + file);
                }
                return stream.readAllBytes();
            } catch (IOException unreadable) {
                throw new IllegalStateException(file, unreadable);
            }
        };
    }

    private static byte[] bytes(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new Complaint("There is no file " + path + ".");
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new Complaint("The file " + path + " cannot be read.", unreadable);
        }
    }
}

package org.crmkit.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where CSV files lie. */
@FunctionalInterface
interface Folder {

    /** Returns the bytes of one of its files; a {@link Complaint} says that they cannot be read. */
    byte[] read(String file);

    /** Says whether one of its files is there. */
    default boolean has(String file) {
        try {
            read(file);
            return true;
        } catch (Complaint missing) {
            return false;
        }
    }

    /** The quickstart's own sample: a seller of coffee machines. */
    static Folder sample() {
        return carried("sample/");
    }

    /** What the same seller delivers to its customers once they have a machine. */
    static Folder tradeSample() {
        return carried("sample/trade/");
    }

    /** A folder of the user's own. */
    static Folder of(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new Complaint("There is no folder " + directory + ".");
        }
        return file -> bytes(directory.resolve(file));
    }

    /** The folder in which a file of the user's own lies, wherever that is. */
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

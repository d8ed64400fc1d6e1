package org.crmkit.release;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of this repository: the first one above the working directory that has a folder {@code .mvn}. */
final class Repository {

    static final Path ROOT = find();

    private Repository() {}

    private static Path find() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}

package org.crmkit.persistence.jpa.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The mapping file that a host adds to its persistence unit. It is the list of the rows of all contexts. */
final class MappingFile {

    /** The rows, in the order of the file. */
    static final List<Class<?>> ROWS = rows();

    private static final String NAME = "/META-INF/crm-orm.xml";

    private MappingFile() {}

    /** Returns the text of the file. */
    static String text() {
        try (InputStream in = Objects.requireNonNull(MappingFile.class.getResourceAsStream(NAME), NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Class<?>> rows() {
        return Pattern.compile("<entity class=\"([\\w.]+)\"")
                .matcher(text())
                .results()
                .<Class<?>>map(each -> row(each.group(1)))
                .toList();
    }

    private static Class<?> row(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(NAME + " names a class that is missing: " + name, missing);
        }
    }
}

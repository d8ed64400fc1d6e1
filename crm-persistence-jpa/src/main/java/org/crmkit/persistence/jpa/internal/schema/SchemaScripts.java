package org.crmkit.persistence.jpa.internal.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.persistence.jpa.internal.transaction.Database;

/**
 * The set of scripts for one database, in their order. Until the first release, a set is edited in place. Its checksum is the
 * name of its snapshot.
 */
record SchemaScripts(List<SchemaScript> scripts) {

    /** A class path cannot be listed without Flyway, and {@link SchemaMode#VALIDATE} works without Flyway. */
    private static final List<String> FILES = """
            V1__journal_and_commands.sql
            V2__access.sql
            V3__dictionary.sql
            V4__customers.sql
            V5__sales.sql
            V6__service.sql
            V7__trade.sql
            V8__churn.sql
            """.lines().toList();

    /** Returns the set of this artifact. */
    static SchemaScripts of(Database database) {
        return new SchemaScripts(
                FILES.stream().map(file -> read(database, file)).toList());
    }

    /** Returns the version of the last script. */
    String latest() {
        return scripts.get(scripts.size() - 1).version();
    }

    /** Returns the name of the snapshot, derived from the names and the checksums of all scripts. */
    String snapshot() {
        CRC32 sum = new CRC32();
        scripts.forEach(each -> sum.update((each.file() + each.checksum()).getBytes(StandardCharsets.UTF_8)));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static SchemaScript read(Database database, String file) {
        return new SchemaScript(
                file.substring(1, file.indexOf("__")),
                file.toLowerCase(Locale.ROOT),
                String.valueOf(checksum("/" + database.scripts() + "/" + file)));
    }

    /** Calculates the checksum as Flyway does: line endings do not count. */
    private static int checksum(String resource) {
        CRC32 sum = new CRC32();
        try (InputStream in = Objects.requireNonNull(SchemaScripts.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return (int) sum.getValue();
    }
}

package org.crmkit.persistence.jpa.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.crmkit.persistence.jpa.TestDatabases;

/** The data of an earlier version as insert statements. Instants are in UTC. */
final class Dump {

    private Dump() {}

    /** Fills a database that the scripts of that version have created. */
    static void into(TestDatabases database, DataSource source, String dump) throws IOException, SQLException {
        String script;
        try (InputStream in = Dump.class.getResourceAsStream(dump)) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (database == TestDatabases.MARIADB) {
                statement.execute("set sql_mode = concat(@@sql_mode, ',NO_BACKSLASH_ESCAPES')");
                script = script.replaceAll("(\\d\\d:\\d\\d:\\d\\d\\.\\d{6})Z'", "$1'");
            }
            for (String insert : script.strip().split(";(\n|$)", -1)) {
                if (!insert.isEmpty()) {
                    statement.execute(insert);
                }
            }
        }
    }
}

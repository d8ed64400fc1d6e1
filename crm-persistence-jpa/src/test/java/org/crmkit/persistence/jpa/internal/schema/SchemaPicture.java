package org.crmkit.persistence.jpa.internal.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** A description of the tables of CRM Kit in a schema: columns, keys, indexes, views, and the scripts that have run. */
final class SchemaPicture {

    private SchemaPicture() {}

    static Set<String> of(DataSource source) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            String quote = connection.getMetaData().getIdentifierQuoteString();
            String history = quote + "crm_schema_history" + quote;
            add(
                    lines,
                    statement.executeQuery(
                            "select * from " + history + " where " + quote + "type" + quote + " = 'SQL'"),
                    "version",
                    "script",
                    "checksum",
                    "success",
                    "type");
            add(
                    lines,
                    statement.executeQuery("select * from crm_counter where tenant_id = ''"),
                    "name",
                    "current_value");
            String catalog = connection.getCatalog();
            String schema = connection.getSchema();
            var data = connection.getMetaData();
            for (String table : tables(data.getTables(catalog, schema, "%", null))) {
                add(
                        lines,
                        data.getColumns(catalog, schema, table, "%"),
                        "TABLE_NAME",
                        "COLUMN_NAME",
                        "ORDINAL_POSITION",
                        "TYPE_NAME",
                        "COLUMN_SIZE",
                        "IS_NULLABLE");
                add(
                        lines,
                        data.getIndexInfo(catalog, schema, table, false, true),
                        "TABLE_NAME",
                        "INDEX_NAME",
                        "NON_UNIQUE",
                        "ORDINAL_POSITION",
                        "COLUMN_NAME");
                add(
                        lines,
                        data.getImportedKeys(catalog, schema, table),
                        "FKTABLE_NAME",
                        "FK_NAME",
                        "FKCOLUMN_NAME",
                        "PKTABLE_NAME",
                        "PKCOLUMN_NAME");
                lines.add("table " + table);
            }
        }
        return lines;
    }

    private static List<String> tables(ResultSet found) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (found) {
            while (found.next()) {
                if (found.getString("TABLE_NAME").toLowerCase(Locale.ROOT).startsWith("crm_")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    /** Names that H2 generates end in a number of their own. */
    private static void add(Set<String> lines, ResultSet found, String... cells) throws SQLException {
        try (found) {
            while (found.next()) {
                StringBuilder line = new StringBuilder();
                for (String cell : cells) {
                    line.append(found.getString(cell)).append(' ');
                }
                lines.add(line.toString().replaceAll("(PRIMARY_KEY|_INDEX)_\\w+", "$1"));
            }
        }
    }
}

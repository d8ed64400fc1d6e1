package org.crmkit.persistence.jpa.internal.schema;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.crmkit.persistence.jpa.internal.transaction.ExceptionTranslator;

/** The metadata that a database has about its own tables, queried through an existing connection. Names are in lower case. */
interface Catalog {

    /** Returns the kind of database. */
    Database database();

    /** Returns the result of a query, row by row, as lower-case text. */
    List<List<String>> ask(String sql);

    /** Returns the catalog of the database of an entity manager. */
    static Catalog of(EntityManager manager) {
        Database database = Database.behind(manager);
        return new Catalog() {
            @Override
            public Database database() {
                return database;
            }

            @Override
            public List<List<String>> ask(String sql) {
                List<?> found = manager.createNativeQuery(sql).getResultList();
                return found.stream()
                        .map(row -> row instanceof Object[] cells ? cells : new Object[] {row})
                        .map(cells -> Arrays.stream(cells).map(Catalog::text).toList())
                        .toList();
            }
        };
    }

    /** Returns the catalog of the database of a connection. */
    static Catalog of(Database database, Connection connection) {
        return new Catalog() {
            @Override
            public Database database() {
                return database;
            }

            @Override
            public List<List<String>> ask(String sql) {
                try (Statement statement = connection.createStatement();
                        ResultSet found = statement.executeQuery(sql)) {
                    List<List<String>> rows = new ArrayList<>();
                    while (found.next()) {
                        List<String> row = new ArrayList<>();
                        for (int cell = 1; cell <= found.getMetaData().getColumnCount(); cell++) {
                            row.add(text(found.getObject(cell)));
                        }
                        rows.add(row);
                    }
                    return rows;
                } catch (SQLException failed) {
                    throw ExceptionTranslator.ofStore(failed);
                }
            }
        };
    }

    /** Returns the schema in which connections find tables that are named without a schema. */
    default String schema() {
        return ask("select " + database().currentSchema() + " as named from (select 1 as one) s")
                .get(0)
                .get(0);
    }

    /** Returns the names of the tables of that schema, without its views. */
    default List<String> tables() {
        return ask("""
            select table_name from information_schema.tables
            where table_schema = {schema} and table_type = 'BASE TABLE'""".replace("{schema}", database().currentSchema())).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static String text(Object cell) {
        return String.valueOf(cell).toLowerCase(Locale.ROOT);
    }
}

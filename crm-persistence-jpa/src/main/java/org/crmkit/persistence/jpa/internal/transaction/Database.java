package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** The kind of database, with the few things for which no API works in all three. */
public enum Database {
    /** H2. */
    H2,
    /** PostgreSQL. */
    POSTGRESQL,
    /** MariaDB. */
    MARIADB;

    /**
     * Tables that identify the database; H2 imitates tables of others. The query does not use {@code lower()}, because H2's
     * follows the locale.
     */
    private static final String TELLTALES = """
            select distinct table_name from information_schema.tables
            where table_name in ('pg_class', 'INNODB_TRX', 'IN_DOUBT', 'in_doubt')""";

    /** Queries the database of an entity manager. This works in and outside a transaction, and through proxies. */
    public static Database behind(EntityManager entityManager) {
        List<?> names = entityManager
                .createNativeQuery(TELLTALES)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        if (names.contains("IN_DOUBT") || names.contains("in_doubt")) {
            return H2;
        }
        if (names.contains("pg_class")) {
            return POSTGRESQL;
        }
        if (names.contains("INNODB_TRX")) {
            return MARIADB;
        }
        throw unknown(String.valueOf(names));
    }

    /** Queries the database of a data source. */
    public static Database behind(DataSource source) {
        try (Connection connection = source.getConnection()) {
            String name = connection.getMetaData().getDatabaseProductName();
            return switch (name) {
                case "H2" -> H2;
                case "PostgreSQL" -> POSTGRESQL;
                case "MariaDB" -> MARIADB;
                default -> throw unknown(name);
            };
        } catch (SQLException failed) {
            throw ExceptionTranslator.ofStore(failed);
        }
    }

    /** Returns the folder of the scripts for this database. */
    public String scripts() {
        return "META-INF/crm/" + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the expression for the schema in which a connection finds tables that are named without a schema. */
    public String currentSchema() {
        return this == MARIADB ? "database()" : "current_schema";
    }

    private static IllegalStateException unknown(String what) {
        return new IllegalStateException("CRM Kit runs on H2, PostgreSQL and MariaDB; this is none of them: " + what);
    }
}

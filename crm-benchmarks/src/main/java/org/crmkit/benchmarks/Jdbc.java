package org.crmkit.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** Transactions and statements in the shortest form that plain JDBC allows. */
final class Jdbc {

    private Jdbc() {}

    /** Work in one transaction. */
    interface Work<T> {
        T in(Connection connection, Instant now) throws SQLException;
    }

    static <T> T transaction(DataSource pool, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            T outcome = work.in(connection, Instant.now().truncatedTo(ChronoUnit.MICROS));
            connection.commit();
            return outcome;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    static <T> T query(Connection connection, String sql, Rows<T> rows, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                return rows.read(found);
            }
        }
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("stale");
        }
    }
}

package org.crmkit.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions and statements in the shortest form that plain JDBC allows. */
public final class Jdbc {

    private Jdbc() {}

    /** Work in one transaction. */
    public interface Work<T> {
        T in(Connection connection, Instant now) throws SQLException;
    }

    public static <T> T transaction(DataSource pool, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            T outcome = work.in(connection, Instant.now().truncatedTo(ChronoUnit.MICROS));
            connection.commit();
            return outcome;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Executes a statement that cannot run in a transaction. */
    public static void alone(DataSource pool, String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    public static <T> T query(Connection connection, String sql, Rows<T> rows, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                return rows.read(found);
            }
        }
    }

    /** Runs a query in a transaction of its own; returns every cell of every row. */
    public static List<List<@Nullable Object>> rows(DataSource pool, String sql, @Nullable Object... values) {
        return transaction(pool, (connection, now) -> query(connection, sql, Jdbc::cells, values));
    }

    /** Reads every cell of every row. */
    public static List<List<@Nullable Object>> cells(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<List<@Nullable Object>> found = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns);
            for (int column = 1; column <= columns; column++) {
                row.add(rows.getObject(column));
            }
            found.add(row);
        }
        return found;
    }

    public static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    public static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            @Nullable Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    public static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("stale");
        }
    }
}

package org.crmkit.persistence.jpa.internal.schema;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections for migration, independent of the host's isolation level. At {@code SERIALIZABLE}, concurrent starts would only
 * reject or block each other because of the history. Each connection returns to the pool with its original setting.
 */
record MigrationDataSource(DataSource target) implements DataSource {

    @Override
    public Connection getConnection() throws SQLException {
        return readCommitted(target.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return readCommitted(target.getConnection(user, password));
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return target.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target.isWrapperFor(type);
    }

    private static Connection readCommitted(Connection connection) throws SQLException {
        int before = connection.getTransactionIsolation();
        if (before == Connection.TRANSACTION_READ_COMMITTED) {
            return connection;
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return (Connection) Proxy.newProxyInstance(
                MigrationDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> invoke(connection, before, method, arguments));
    }

    private static @Nullable Object invoke(
            Connection connection, int before, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close") && !connection.isClosed()) {
            try (connection) {
                connection.setTransactionIsolation(before);
            }
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw Objects.requireNonNullElse(thrown.getCause(), thrown);
        }
    }
}

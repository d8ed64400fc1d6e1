package org.crmkit.persistence.jpa.internal.transaction;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs another action between two statements of one unit of work. Every transaction reads what is committed at the time of each
 * statement, which is the default of all databases except MariaDB.
 */
final class InterveningDataSource {

    private static final ThreadLocal<@Nullable Plan> PLAN = new ThreadLocal<>();

    private final DataSource target;

    InterveningDataSource(DataSource target) {
        this.target = target;
    }

    /** The other action, and the statement on a table before which it runs. */
    private record Plan(String table, AtomicInteger seen, int statement, Runnable other) {

        private void before(String sql) {
            if (sql.contains(" " + table + " ") && seen.incrementAndGet() == statement) {
                other.run();
            }
        }
    }

    DataSource proxy() {
        return proxy(DataSource.class, target, (method, arguments, result) -> {
            Object returned = result.get();
            return returned instanceof Connection connection ? connection(connection) : returned;
        });
    }

    /**
     * Runs an action in this thread, and another action before its n-th statement on a table.
     *
     * @return the number of statements on the table
     */
    int intervening(String table, int statement, Runnable other, Runnable deed) {
        Plan next = new Plan(table, new AtomicInteger(), statement, other);
        PLAN.set(next);
        try {
            deed.run();
        } finally {
            PLAN.remove();
        }
        return next.seen().get();
    }

    private Connection connection(Connection connection) {
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            Object returned = result.get();
            return returned instanceof PreparedStatement statement
                    ? statement(statement, (String) arguments[0])
                    : returned;
        });
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            Plan planned = PLAN.get();
            if (planned != null && method.startsWith("execute")) {
                planned.before(sql);
            }
            return result.get();
        });
    }

    private interface Around {
        @Nullable
        Object apply(String method, Object[] arguments, Supplier<@Nullable Object> result);
    }

    private static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Thrown(Throwable cause) {
            super(cause);
        }
    }

    private static <T> T proxy(Class<T> type, T target, Around around) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return around.apply(method.getName(), arguments, () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw new Thrown(thrown.getCause());
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
            } catch (Thrown thrown) {
                throw thrown.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

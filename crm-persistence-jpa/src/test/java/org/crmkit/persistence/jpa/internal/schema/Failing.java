package org.crmkit.persistence.jpa.internal.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.crmkit.persistence.jpa.TestDatabases;

/** A database that becomes unreachable, or rejects one statement, at a given moment. */
final class Failing {

    private final TestDatabases.Schema schema;
    private final Predicate<String> moment;
    private final boolean isLost;
    private boolean struck;

    private Failing(TestDatabases.Schema schema, Predicate<String> moment, boolean isLost) {
        this.schema = schema;
        this.moment = moment;
        this.isLost = isLost;
    }

    /** Every connection is lost after a statement that the server has executed, and no new connection is available. */
    static Failing lost(TestDatabases.Schema schema, Predicate<String> moment) {
        return new Failing(schema, moment, true);
    }

    /** One statement is rejected, as with a full disk. The connection stays usable. */
    static Failing refused(TestDatabases.Schema schema, Predicate<String> moment) {
        return new Failing(schema, moment, false);
    }

    /** Returns the moment of the n-th of some statements. */
    static Predicate<String> at(Predicate<String> some, int number) {
        int[] left = {number};
        return sql -> some.test(sql) && --left[0] == 0;
    }

    boolean hasStruck() {
        return struck;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            return connection(open());
        });
    }

    private Connection open() throws SQLException {
        requireAlive();
        return DriverManager.getConnection(schema.url(), schema.user(), schema.password());
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")
                    || method.getName().equals("isClosed")
                    || method.getName().equals("abort")) {
                return invoke(real, method, arguments);
            }
            if (struck && isLost) {
                real.close();
            }
            requireAlive();
            Object made = invoke(real, method, arguments);
            if (made instanceof Statement statement) {
                Class<?> type = method.getName().equals("createStatement") ? Statement.class : PreparedStatement.class;
                String prepared = method.getName().equals("createStatement") ? "" : String.valueOf(arguments[0]);
                return statement(statement, type, prepared);
            }
            return made;
        });
    }

    private Object statement(Statement real, Class<?> type, String prepared) {
        return proxy(type, (method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return invoke(real, method, arguments);
            }
            requireAlive();
            String sql = arguments == null || arguments.length == 0 ? prepared : String.valueOf(arguments[0]);
            if (struck || !moment.test(sql)) {
                return invoke(real, method, arguments);
            }
            struck = true;
            if (!isLost) {
                throw new SQLException("disk full", "HY000", 1);
            }
            invoke(real, method, arguments);
            real.getConnection().close();
            throw new SQLNonTransientConnectionException("connection lost", "08006");
        });
    }

    private void requireAlive() throws SQLException {
        if (struck && isLost) {
            throw new SQLNonTransientConnectionException("no server", "08001");
        }
    }

    private interface Call {
        Object apply(Method method, Object[] arguments) throws Exception;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                Failing.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.apply(method, arguments)));
    }
}

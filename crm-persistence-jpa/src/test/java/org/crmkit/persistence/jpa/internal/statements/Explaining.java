package org.crmkit.persistence.jpa.internal.statements;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that lets PostgreSQL explain the queries of a call, with the values of their parameters. */
final class Explaining {

    private final DataSource target;
    private final String part;
    private final List<String> plan = new ArrayList<>();
    private boolean wanted;

    /**
     * Creates a proxy.
     *
     * @param part a part of the queries that are explained
     */
    Explaining(DataSource target, String part) {
        this.target = target;
        this.part = part;
    }

    /** Returns the plan of the queries of a call, line by line. */
    List<String> explain(Runnable question) {
        plan.clear();
        wanted = true;
        question.run();
        wanted = false;
        return List.copyOf(plan);
    }

    DataSource proxy() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = method.invoke(target, arguments);
            return result instanceof Connection connection ? proxy(connection) : result;
        });
    }

    private Connection proxy(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = method.invoke(connection, arguments);
            boolean asks = result instanceof PreparedStatement
                    && arguments[0].toString().contains(part);
            return asks && wanted ? explained(connection, (String) arguments[0], (PreparedStatement) result) : result;
        });
    }

    private PreparedStatement explained(Connection connection, String sql, PreparedStatement statement)
            throws SQLException {
        PreparedStatement explain = connection.prepareStatement("explain (analyze, costs off, timing off) " + sql);
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer) {
                method.invoke(explain, arguments);
            }
            if (method.getName().equals("executeQuery")) {
                ResultSet lines = explain.executeQuery();
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
            return method.invoke(statement, arguments);
        });
    }

    private interface Call {
        Object apply(Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    try {
                        return call.apply(method, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}

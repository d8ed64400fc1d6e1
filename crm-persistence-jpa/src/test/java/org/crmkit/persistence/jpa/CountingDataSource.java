package org.crmkit.persistence.jpa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Records every statement that reaches the driver, from any provider. The statements of a batch are recorded one by one. */
public final class CountingDataSource {

    private final DataSource target;
    private static final ThreadLocal<List<String>> SENT = ThreadLocal.withInitial(ArrayList::new);

    CountingDataSource(DataSource target) {
        this.target = target;
    }

    DataSource proxy() {
        return proxy(
                DataSource.class,
                target,
                (method, result, arguments) ->
                        result instanceof Connection connection ? connection(connection) : result);
    }

    /** Returns the statements that this thread sent during an action. */
    public List<String> during(Runnable deed) {
        SENT.get().clear();
        deed.run();
        return List.copyOf(SENT.get());
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, result, arguments) -> result instanceof PreparedStatement statement
                        ? statement(statement, (String) arguments[0])
                        : result);
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, statement, (method, result, arguments) -> {
            boolean sends = method.getName().equals("addBatch")
                    || (method.getName().startsWith("execute")
                            && !method.getName().endsWith("Batch"));
            if (sends) {
                SENT.get().add(sql);
            }
            return result;
        });
    }

    private interface After {
        Object apply(Method method, Object result, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return after.apply(method, method.invoke(target, arguments), arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

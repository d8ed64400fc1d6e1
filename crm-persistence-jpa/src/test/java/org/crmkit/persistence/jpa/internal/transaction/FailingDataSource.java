package org.crmkit.persistence.jpa.internal.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Makes one JDBC call fail, from any provider, as if the connection had been lost. For use by one thread. */
final class FailingDataSource {

    /** The calls that access the pool or the server. */
    private static final Set<String> CALLS = Set.of(
            "getConnection",
            "setAutoCommit",
            "prepareStatement",
            "createStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "addBatch",
            "next",
            "commit",
            "close");

    /** Stands for the first commit, in place of the number of a call. */
    private static final int COMMIT = -1;

    private final DataSource target;
    private int calls;
    private int failing;
    private Supplier<? extends Exception> fault = SQLException::new;
    private boolean afterwards;
    private String failed = "";
    private int commit;

    FailingDataSource(DataSource target) {
        this.target = target;
    }

    DataSource proxy() {
        return proxy(DataSource.class, target);
    }

    /** Makes the call with a number fail once. */
    void failAt(int call, Supplier<? extends Exception> thrown) {
        fail(call, thrown, false);
    }

    /**
     * Makes the first commit fail.
     *
     * @param afterServer whether the server has committed before the call fails
     */
    void failAtCommit(Supplier<? extends Exception> thrown, boolean afterServer) {
        fail(COMMIT, thrown, afterServer);
    }

    private void fail(int call, Supplier<? extends Exception> thrown, boolean afterServer) {
        calls = 0;
        commit = 0;
        failing = call;
        fault = thrown;
        afterwards = afterServer;
        failed = "";
    }

    /** Returns the name of the method that has failed, or an empty text if none has. */
    String failed() {
        return failed;
    }

    /** Returns the number of the first call of commit since the last setting of a failure. */
    int commit() {
        return commit;
    }

    private Object call(Object delegate, Method method, Object[] arguments) throws Throwable {
        boolean fails = failed.isEmpty() && CALLS.contains(method.getName()) && isMeant(method.getName());
        if (fails) {
            failed = method.getName();
        }
        if (method.getName().equals("commit") && commit == 0) {
            commit = calls;
        }
        if (fails && !afterwards && !failed.equals("close")) {
            throw fault.get();
        }
        Object result = invoke(delegate, method, arguments);
        if (fails) {
            throw fault.get();
        }
        return wrapped(result);
    }

    private boolean isMeant(String name) {
        calls++;
        return calls == failing || (failing == COMMIT && name.equals("commit"));
    }

    private static Object invoke(Object delegate, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection connection) {
            return proxy(Connection.class, connection);
        }
        if (result instanceof java.sql.PreparedStatement statement) {
            return proxy(java.sql.PreparedStatement.class, statement);
        }
        if (result instanceof Statement statement) {
            return proxy(Statement.class, statement);
        }
        return result instanceof ResultSet rows ? proxy(ResultSet.class, rows) : result;
    }

    private <T> T proxy(Class<T> type, T delegate) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(delegate, method, arguments)));
    }
}

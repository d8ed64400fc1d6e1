package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The provider's own session behind an entity manager: Jakarta Persistence does not tell whether it keeps changes. Hibernate's
 * is asked by reflection, as no provider is named here; of one that lacks the methods nothing is known.
 */
final class ProviderSession {

    private static final ClassValue<Methods> METHODS = new ClassValue<>() {
        @Override
        protected Methods computeValue(Class<?> type) {
            return new Methods(
                    method(type, "isDefaultReadOnly", 0),
                    method(type, "getHibernateFlushMode", 0),
                    method(type, "doReturningWork", 1));
        }
    };

    private final @Nullable Object entityManager;

    private ProviderSession(@Nullable Object session) {
        this.entityManager = session;
    }

    private record Methods(
            @Nullable Method readOnly,
            @Nullable Method flushMode,
            @Nullable Method work) {}

    static ProviderSession of(EntityManager entityManager) {
        try {
            return new ProviderSession(entityManager.getDelegate());
        } catch (RuntimeException none) {
            return new ProviderSession(null);
        }
    }

    /** Says whether rows are loaded to be read alone, so that changes of them are left out of a flush. */
    boolean isReadOnly() {
        return entityManager != null
                && Boolean.TRUE.equals(call(
                        entityManager, METHODS.get(entityManager.getClass()).readOnly()));
    }

    /** Says whether nothing is flushed unless the host says so. */
    boolean isFlushedByHand() {
        return entityManager != null
                && String.valueOf(call(
                                entityManager,
                                METHODS.get(entityManager.getClass()).flushMode()))
                        .equals("MANUAL");
    }

    /** Says whether the connection of the transaction is to be read from alone. */
    boolean isConnectionReadOnly() {
        if (entityManager == null) {
            return false;
        }
        Method method = METHODS.get(entityManager.getClass()).work();
        return method != null && Boolean.TRUE.equals(call(entityManager, method, work(method.getParameterTypes()[0])));
    }

    /** Makes what Hibernate hands its connection to. */
    private static Object work(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> arguments != null && arguments[0] instanceof Connection connection
                        ? connection.isReadOnly()
                        : null);
    }

    /** Looks at interfaces too: the class may be a proxy, which is not open to reflection. */
    private static @Nullable Method method(Class<?> type, String name, int parameters) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .flatMap(each -> Arrays.stream(each.getMethods()))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .filter(ProviderSession::isOpen)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOpen(Method method) {
        Class<?> owner = method.getDeclaringClass();
        return Modifier.isPublic(owner.getModifiers()) && owner.getModule().isExported(owner.getPackageName());
    }

    private static @Nullable Object call(Object session, @Nullable Method method, Object... arguments) {
        try {
            return method == null ? null : method.invoke(session, arguments);
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            return null;
        }
    }
}

package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The provider's own session behind an entity manager. Jakarta Persistence does not say whether it keeps changes. Hibernate's
 * session is queried by reflection, because this class depends on no provider. Nothing is known of a provider without these
 * methods.
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

    /** Returns whether rows are loaded read-only, so that a flush leaves out their changes. */
    boolean isReadOnly() {
        return entityManager != null
                && Boolean.TRUE.equals(call(
                        entityManager, METHODS.get(entityManager.getClass()).readOnly()));
    }

    /** Returns whether nothing is flushed without an explicit flush by the host. */
    boolean isFlushedByHand() {
        return entityManager != null
                && String.valueOf(call(
                                entityManager,
                                METHODS.get(entityManager.getClass()).flushMode()))
                        .equals("MANUAL");
    }

    /** Returns whether the connection of the transaction is read-only. */
    boolean isConnectionReadOnly() {
        if (entityManager == null) {
            return false;
        }
        Method method = METHODS.get(entityManager.getClass()).work();
        return method != null && Boolean.TRUE.equals(call(entityManager, method, work(method.getParameterTypes()[0])));
    }

    /** Creates the callback that receives Hibernate's connection. */
    private static Object work(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> arguments != null && arguments[0] instanceof Connection connection
                        ? connection.isReadOnly()
                        : null);
    }

    /** Searches interfaces too: the class may be a proxy, which is not open to reflection. */
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

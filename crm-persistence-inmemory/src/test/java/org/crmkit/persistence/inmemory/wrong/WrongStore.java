package org.crmkit.persistence.inmemory.wrong;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;

/** The store in memory, with other answers to some calls of its ports. */
final class WrongStore implements Store {

    private final Store right = InMemoryStore.create();
    private final Set<TenantId> tenants = ConcurrentHashMap.newKeySet();
    private final Function<Call, Object> answers;
    private final boolean keepsWhatFailed;

    private WrongStore(Function<Call, Object> answers, boolean keepsWhatFailed) {
        this.answers = answers;
        this.keepsWhatFailed = keepsWhatFailed;
    }

    /** Returns a store that has a fault. */
    static Store with(Fault fault) {
        return new WrongStore(fault::answer, fault.keepsWhatFailed());
    }

    /** Returns a store that answers calls in its own way. */
    static Store answering(Function<Call, Object> answers) {
        return new WrongStore(answers, false);
    }

    @Override
    public <T> T write(TenantId tenant, Function<? super UnitOfWork, T> work) {
        tenants.add(tenant);
        List<RuntimeException> failures = new ArrayList<>();
        T result = right.write(tenant, unit -> {
            try {
                return work.apply(wrong(tenant, unit));
            } catch (RuntimeException failure) {
                if (!keepsWhatFailed) {
                    throw failure;
                }
                failures.add(failure);
                return null;
            }
        });
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return result;
    }

    @Override
    public <T> T read(TenantId tenant, Function<? super UnitOfWork, T> work) {
        return right.read(tenant, unit -> work.apply(wrong(tenant, unit)));
    }

    @Override
    public boolean ownsTransactions() {
        return right.ownsTransactions();
    }

    private UnitOfWork wrong(TenantId tenant, UnitOfWork unit) {
        return proxy(UnitOfWork.class, (proxy, portOf, none) -> {
            Object port = Call.invoke(portOf, unit, List.of());
            return proxy(
                    portOf.getReturnType(),
                    (self, method, arguments) -> answers.apply(
                            new Call(portOf, port, method, listed(arguments), work -> elsewhere(tenant, work))));
        });
    }

    private List<Object> elsewhere(TenantId tenant, Function<UnitOfWork, Object> work) {
        return tenants.stream()
                .filter(each -> !each.equals(tenant))
                .map(each -> right.read(each, work))
                .toList();
    }

    private static List<Object> listed(Object... arguments) {
        List<Object> listed = new ArrayList<>();
        if (arguments != null) {
            listed.addAll(Arrays.asList(arguments));
        }
        return listed;
    }

    private static <P> P proxy(Class<P> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

package org.crmkit.persistence.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.visibility.VisibilityScan;
import org.crmkit.testkit.visibility.VisibilityScanContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The full visibility scan, and the proof that it detects the faults of stores that are wrong on purpose. */
class VisibilityScanTest {

    private static final int STEPS = VisibilityScanContract.ALL_STEPS;

    private static final int FIRST_STEPS = 50;

    @Test
    void findsNothingOnAStoreThatIsRight() {
        VisibilityScan.Result result = VisibilityScan.of(InMemoryStore.create(), STEPS, 5);
        assertThat(result.faults()).isEmpty();
        assertThat(result.unreached()).isEmpty();
        assertThat(result.calls()).isGreaterThan(5L * STEPS);
    }

    /** A scan begins with the steps of every shorter scan of the same seed: what a shorter one finds, the full one finds. */
    @ParameterizedTest
    @EnumSource
    void findsWhatAStoreTellsThatIsWrongOnPurpose(Wrong wrong) {
        List<String> faults = List.of();
        for (int steps = FIRST_STEPS; steps < STEPS && !tells(wrong, faults); steps *= 2) {
            faults = faults(wrong, steps);
        }
        if (!tells(wrong, faults)) {
            faults = faults(wrong, STEPS);
        }
        assertThat(faults).isNotEmpty().anySatisfy(fault -> assertThat(fault).contains(wrong.told));
    }

    private static List<String> faults(Wrong wrong, int steps) {
        return VisibilityScan.of(new WrongStore(InMemoryStore.create(), wrong), steps, 3)
                .faults();
    }

    private static boolean tells(Wrong wrong, List<String> faults) {
        return faults.stream().anyMatch(each -> each.contains(wrong.told));
    }

    /** A fault: a port, one of its methods, and the text that the scan reports. */
    private enum Wrong {
        /** A count that ignores the visibility. */
        COUNTS_EVERYTHING("opportunities", "count", "counted"),
        /** A list that ignores the visibility. */
        LISTS_EVERYTHING("serviceRequests", "list", "SERVICE_REQUEST"),
        /** A record is found by its id, regardless of visibility. */
        FINDS_EVERYTHING("interactions", "find", "INTERACTION"),
        /** A report that includes records that the reader cannot see. */
        SUMS_EVERYTHING("salesReports", "velocity", "velocity"),
        /** Lists that the reader can see, but with the names of all customers. */
        NAMES_EVERYBODY("customerSets", "known", "CUSTOMER"),
        /** A list that is read from another tenant, except for users who see everything. */
        READS_NEXT_DOOR("customers", "list", "customers.list");

        private final String port;
        private final String method;
        private final String told;

        Wrong(String port, String method, String told) {
            this.port = port;
            this.method = method;
            this.told = told;
        }
    }

    /** An in-memory store with one faulty method of one port. */
    private record WrongStore(Store store, Wrong wrong, AtomicReference<TenantId> first) implements Store {

        WrongStore(Store store, Wrong wrong) {
            this(store, wrong, new AtomicReference<>());
        }

        @Override
        public <T> T write(TenantId tenant, Function<? super UnitOfWork, T> work) {
            first.compareAndSet(null, tenant);
            return store.write(tenant, unit -> work.apply(wrong(unit)));
        }

        @Override
        public <T> T read(TenantId tenant, Function<? super UnitOfWork, T> work) {
            return store.read(tenant, unit -> work.apply(wrong(unit)));
        }

        @Override
        public boolean ownsTransactions() {
            return store.ownsTransactions();
        }

        private UnitOfWork wrong(UnitOfWork unit) {
            return proxy(UnitOfWork.class, (method, arguments) -> {
                Object port = invoke(method, unit, arguments);
                return method.getName().equals(wrong.port) ? wrongPort(method.getReturnType(), port) : port;
            });
        }

        private <P> P wrongPort(Class<P> type, Object port) {
            return proxy(
                    type,
                    (method, arguments) -> method.getName().equals(wrong.method)
                            ? answer(port, method, arguments)
                            : invoke(method, port, arguments));
        }

        private Object answer(Object port, Method method, Object... arguments) {
            return switch (wrong) {
                case COUNTS_EVERYTHING, LISTS_EVERYTHING, FINDS_EVERYTHING, SUMS_EVERYTHING, NAMES_EVERYBODY ->
                    invoke(method, port, everything(arguments));
                case READS_NEXT_DOOR ->
                    Arrays.asList(arguments).contains(Visibility.everything())
                            ? invoke(method, port, arguments)
                            : store.read(first.get(), unit -> invoke(method, unit.customers(), arguments));
            };
        }

        private static Object[] everything(Object... arguments) {
            return Arrays.stream(arguments)
                    .map(each -> each instanceof Visibility ? Visibility.everything() : each)
                    .toArray();
        }

        private static <P> P proxy(Class<P> type, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> answer.to(method, arguments)));
        }

        private static Object invoke(Method method, Object of, Object... arguments) {
            try {
                return method.invoke(of, arguments);
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof RuntimeException refused) {
                    throw refused;
                }
                throw new AssertionError(thrown);
            } catch (IllegalAccessException fault) {
                throw new AssertionError(fault);
            }
        }
    }

    /** The result of a method call. */
    private interface Answer {

        Object to(Method method, Object... arguments);
    }
}

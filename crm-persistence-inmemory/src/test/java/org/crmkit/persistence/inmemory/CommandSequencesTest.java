package org.crmkit.persistence.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.crmkit.internal.EventCatalog;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.random.CommandSequences;
import org.junit.jupiter.api.Test;

/**
 * The sequences by which other stores are compared: they are repeatable, they produce every type of event and rejection, and they
 * detect a lost write.
 */
class CommandSequencesTest {

    /** The lane of the build sets the number. */
    private static final int SEEDS = Integer.getInteger("crm.seeds", 100);

    /** Among so many sequences every type of event and rejection occurs. */
    private static final int ENOUGH = 300;

    @Test
    void comesToTheSameTwice() {
        CommandSequences.assertSame(InMemoryStore.create(), InMemoryStore.create(), LongStream.range(0, SEEDS));
    }

    @Test
    void aYearComesToTheSameTwice() {
        CommandSequences.assertSameYear(InMemoryStore.create(), InMemoryStore.create(), LongStream.range(0, 3));
    }

    @Test
    void playsEveryTypeOfEventAndRejection() {
        Store store = InMemoryStore.create();
        Set<String> missing = new HashSet<>(EventCatalog.types().keySet());
        missing.addAll(Set.of(
                "invalid-input:",
                "not-found:",
                "not-allowed:",
                "illegal-transition:",
                "conflict:",
                "duplicate:",
                "rule-broken:"));
        for (int seed = 0; seed < ENOUGH && !missing.isEmpty(); seed++) {
            String transcript = CommandSequences.transcriptOf(store, "tenant-" + seed, seed);
            missing.removeIf(each -> transcript.contains(each));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void showsAMinimalSequenceWhenAWriteIsLost() {
        assertThatThrownBy(() -> CommandSequences.assertSame(
                        InMemoryStore.create(), new Forgetful(InMemoryStore.create()), LongStream.of(7)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 7, commands [");
    }

    /** Silently loses every seventh write once the tenant has been created. */
    private static final class Forgetful implements Store {

        private static final int FOUNDING = 20;

        private final Store store;
        private final Map<TenantId, AtomicInteger> writes = new ConcurrentHashMap<>();

        Forgetful(Store store) {
            this.store = store;
        }

        @Override
        public <T> T write(TenantId tenant, Function<? super UnitOfWork, T> work) {
            int count =
                    writes.computeIfAbsent(tenant, each -> new AtomicInteger()).incrementAndGet();
            if (count <= FOUNDING || count % 7 != 0) {
                return store.write(tenant, work);
            }
            AtomicReference<T> result = new AtomicReference<>();
            try {
                return store.write(tenant, unit -> {
                    result.set(work.apply(unit));
                    throw new IllegalStateException("forgotten");
                });
            } catch (IllegalStateException forgotten) {
                return result.get();
            }
        }

        @Override
        public <T> T read(TenantId tenant, Function<? super UnitOfWork, T> work) {
            return store.read(tenant, work);
        }

        @Override
        public boolean ownsTransactions() {
            return store.ownsTransactions();
        }
    }
}

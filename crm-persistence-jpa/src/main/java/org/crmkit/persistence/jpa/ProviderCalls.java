package org.crmkit.persistence.jpa;

import jakarta.persistence.PersistenceException;
import java.io.Serial;
import java.util.function.Supplier;

/**
 * The boundary to the persistence provider, the pool and the driver below it. What they throw comes out as a
 * {@link PersistenceException}, whatever it was, so that it can be told from what the domain's code throws.
 */
final class ProviderCalls {

    private ProviderCalls() {}

    /** An exception of another type, which a driver, a pool or the provider itself threw. */
    static final class Failure extends PersistenceException {

        @Serial
        private static final long serialVersionUID = 1L;

        Failure(RuntimeException thrown) {
            super(thrown);
        }
    }

    /**
     * Calls the provider.
     *
     * @throws PersistenceException whatever the provider throws
     */
    static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (PersistenceException thrown) {
            throw thrown;
        } catch (RuntimeException thrown) {
            throw new Failure(thrown);
        }
    }

    /**
     * Calls the provider for something that returns nothing.
     *
     * @throws PersistenceException whatever the provider throws
     */
    static void run(Runnable call) {
        call(() -> {
            call.run();
            return true;
        });
    }
}

package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.PersistenceException;
import java.io.Serial;
import java.util.function.Supplier;

/**
 * The boundary to the persistence provider, and to the pool and the driver below it. Every exception of theirs leaves this
 * boundary as a {@link PersistenceException}, so that it differs from an exception of the domain's code.
 */
public final class ProviderCalls {

    private ProviderCalls() {}

    /** An exception of another type, thrown by a driver, a pool or the provider itself. */
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
     * @throws PersistenceException for any exception of the provider
     */
    public static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (PersistenceException thrown) {
            throw thrown;
        } catch (RuntimeException thrown) {
            throw new Failure(thrown);
        }
    }

    /**
     * Calls the provider for an operation without a result.
     *
     * @throws PersistenceException for any exception of the provider
     */
    static void run(Runnable call) {
        call(() -> {
            call.run();
            return true;
        });
    }
}

package org.crmkit.internal.command;

import java.util.List;
import org.crmkit.kernel.error.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The faults of an input that can only be found in the store, such as a value that the dictionary does not offer. They are
 * reported together with all other faults of the input.
 *
 * @param <W> what a unit of work offers
 * @param <A> the record that the command changes
 */
@FunctionalInterface
public interface StoredFaults<W, A> {

    /**
     * Returns the faults. It is also asked about an input that has other faults: parts of the input may be missing.
     *
     * @param work the ports, for reading
     * @param found the record that the command changes; null if it creates one
     */
    List<Violation> of(W work, @Nullable A found);

    /** Returns the faults of an input with which the store has nothing to do: always the same object. */
    @SuppressWarnings("unchecked") // it uses neither the ports nor the record
    static <W, A> StoredFaults<W, A> none() {
        return (StoredFaults<W, A>) Nothing.FAULTS;
    }

    /** The object for inputs with which the store has nothing to do. */
    final class Nothing {

        private static final StoredFaults<Object, Object> FAULTS = (work, found) -> List.of();

        private Nothing() {}
    }
}

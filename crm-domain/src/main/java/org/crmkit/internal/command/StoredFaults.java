package org.crmkit.internal.command;

import java.util.List;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The faults of an input that can only be found in the store: values that the dictionary does not offer, and references to
 * records that do not exist or that the actor cannot see. They are reported together with all other faults of the input.
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
     * @param actor the actor
     * @param found the record that the command changes; null if it creates one
     */
    List<Violation> of(W work, Actor actor, @Nullable A found);

    /**
     * Returns the faults of a draft; none if there is no draft. The caller's code may have no null checks by a compiler, and a draft
     * that is missing is a fault of its own.
     */
    static <W, A> StoredFaults<W, A> of(@Nullable Object draft, StoredFaults<W, A> faults) {
        return draft == null ? none() : faults;
    }

    /** Returns the faults of an input with which the store has nothing to do: always the same object. */
    @SuppressWarnings("unchecked") // it uses neither the ports nor the record
    static <W, A> StoredFaults<W, A> none() {
        return (StoredFaults<W, A>) Nothing.FAULTS;
    }

    /** The object for inputs with which the store has nothing to do. */
    final class Nothing {

        private static final StoredFaults<Object, Object> FAULTS = (work, actor, found) -> List.of();

        private Nothing() {}
    }
}

package org.crmkit.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crmkit.kernel.error.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Checks the records to which an input refers. A record that does not exist and a record that the actor cannot see are the same
 * violation.
 */
public final class References {

    private final List<Violation> faults = new ArrayList<>();

    /**
     * Checks a reference.
     *
     * @param path the property that the violation names
     * @param reference the id or the number of the record; null refers to none
     * @param known returns whether the record exists, and the actor can refer to it
     */
    public <I> References check(String path, @Nullable I reference, Predicate<? super I> known) {
        if (reference != null && !known.test(reference)) {
            faults.add(Violation.notFound(path, reference));
        }
        return this;
    }

    /** Adds another violation of the input. */
    public void also(Violation other) {
        faults.add(other);
    }

    /** Returns the violations of all references that were checked, together with other ones. */
    public List<Violation> and(List<Violation> others) {
        List<Violation> all = new ArrayList<>(faults);
        all.addAll(others);
        return all;
    }

    /** Returns the violations of all references that were checked. */
    public List<Violation> faults() {
        return List.copyOf(faults);
    }
}

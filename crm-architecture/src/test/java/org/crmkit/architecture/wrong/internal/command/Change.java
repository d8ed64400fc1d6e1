package org.crmkit.architecture.wrong.internal.command;

import org.crmkit.architecture.wrong.kernel.journal.CrmEvent;

/** Stands for what an action of an aggregate returns. */
public record Change<T>(T next, CrmEvent event) {

    public static <T> Change<T> of(T next, CrmEvent event) {
        return new Change<>(next, event);
    }
}

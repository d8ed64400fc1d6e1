package org.crmkit.architecture.wrong.aggregate;

import org.crmkit.architecture.wrong.journal.CrmEvent;

/** Stands for what an action of an aggregate returns. */
public record Change<T>(T next, CrmEvent event) {

    public static <T> Change<T> of(T next, CrmEvent event) {
        return new Change<>(next, event);
    }
}

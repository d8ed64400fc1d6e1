package org.crmkit.dictionary;

import static org.crmkit.dictionary.EntryAction.ADD;
import static org.crmkit.dictionary.EntryAction.DELETE;
import static org.crmkit.dictionary.EntryAction.RESTORE;
import static org.crmkit.dictionary.EntryAction.RETIRE;
import static org.crmkit.dictionary.EntryAction.REVISE;

import org.crmkit.kernel.lifecycle.Lifecycle;

/** Whether an entry is offered. */
public enum EntryState {
    /** 启用: its value can be chosen. */
    OFFERED,
    /** 停用: records that hold its value keep it, and no other record can take it. */
    RETIRED;

    /** The lifecycle of an entry. */
    public static final Lifecycle<EntryState, EntryAction> LIFECYCLE = Lifecycle.of(
                    "entry", EntryState.class, EntryAction.class)
            .begins(ADD, OFFERED)
            .stays(OFFERED, REVISE)
            .moves(OFFERED, RETIRE, RETIRED)
            .moves(RETIRED, RESTORE, OFFERED)
            .ends(OFFERED, DELETE)
            .ends(RETIRED, DELETE)
            .build();

    /** Returns whether the value can be chosen. */
    public boolean isOffered() {
        return this == OFFERED;
    }
}

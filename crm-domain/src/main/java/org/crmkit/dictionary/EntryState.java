package org.crmkit.dictionary;

import static org.crmkit.dictionary.EntryAction.ADD;
import static org.crmkit.dictionary.EntryAction.DELETE;
import static org.crmkit.dictionary.EntryAction.RESTORE;
import static org.crmkit.dictionary.EntryAction.RETIRE;
import static org.crmkit.dictionary.EntryAction.REVISE;

import org.crmkit.lifecycle.Lifecycle;

/** Whether an entry is offered. */
public enum EntryState {
    /** 启用: its value can be chosen. */
    OFFERED,
    /** 停用: records that hold its value keep it, no further ones get it. */
    RETIRED;

    /** The law of what can happen to an entry. */
    public static final Lifecycle<EntryState, EntryAction> LIFECYCLE = Lifecycle.of(
                    "entry", EntryState.class, EntryAction.class)
            .begins(ADD, OFFERED)
            .stays(OFFERED, REVISE)
            .moves(OFFERED, RETIRE, RETIRED)
            .moves(RETIRED, RESTORE, OFFERED)
            .ends(OFFERED, DELETE)
            .ends(RETIRED, DELETE)
            .build();

    /** Says whether the value can be chosen. */
    public boolean isOffered() {
        return this == OFFERED;
    }
}

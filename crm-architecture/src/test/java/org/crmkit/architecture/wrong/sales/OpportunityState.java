package org.crmkit.architecture.wrong.sales;

import java.util.Map;

/** Stands for the states of an aggregate with a lifecycle. */
public enum OpportunityState {
    OPEN,
    WON,
    LOST;

    static final Map<OpportunityState, String> LIFECYCLE = Map.of(OPEN, "win, lose");
}

package org.crmkit.architecture.wrong.domain;

import java.util.Set;
import org.crmkit.architecture.Breaks;
import org.crmkit.architecture.wrong.sales.OpportunityState;

/** Distinguishes states outside their lifecycle in every possible way, with one method for each way. */
@Breaks("STATES_ARE_COMPARED_IN_THEIR_LIFECYCLE_ONLY")
@SuppressWarnings({"EnumOrdinal", "StatementSwitchToExpressionSwitch"})
public final class TellsStates {

    boolean same(OpportunityState state) {
        return state == OpportunityState.WON;
    }

    boolean equal(OpportunityState state) {
        return state.equals(OpportunityState.WON);
    }

    boolean among(OpportunityState state) {
        return Set.of(OpportunityState.WON, OpportunityState.LOST).contains(state);
    }

    boolean switched(OpportunityState state) {
        return switch (state) {
            case WON, LOST -> true;
            default -> false;
        };
    }

    boolean named(OpportunityState state) {
        return state.name().equals("WON");
    }

    boolean read(OpportunityState state) {
        return state == OpportunityState.valueOf("WON");
    }

    boolean counted(OpportunityState state) {
        return state.ordinal() > 1;
    }
}

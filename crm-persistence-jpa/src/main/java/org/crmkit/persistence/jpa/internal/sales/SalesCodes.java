package org.crmkit.persistence.jpa.internal.sales;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.plan.StepState;

/** The codes under which the database stores the enums of opportunities and plan steps. Published codes never change. */
public final class SalesCodes {

    private SalesCodes() {}

    @Converter
    public static class OfOpportunityState extends EnumCodes<OpportunityState> {
        public OfOpportunityState() {
            super(
                    OpportunityState.class,
                    Map.of(
                            OpportunityState.UNASSIGNED, "UNASSIGNED",
                            OpportunityState.ASSIGNED, "ASSIGNED",
                            OpportunityState.WON, "WON",
                            OpportunityState.LOST, "LOST"));
        }
    }

    @Converter
    static class OfStepState extends EnumCodes<StepState> {
        OfStepState() {
            super(
                    StepState.class,
                    Map.of(StepState.PENDING, "PENDING", StepState.EXECUTED, "EXECUTED", StepState.DROPPED, "DROPPED"));
        }
    }
}

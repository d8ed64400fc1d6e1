package org.crmkit.persistence.jpa.internal.churn;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.churn.ChurnState;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;

/** The codes under which the database stores the enums of churn cases. Published codes never change. */
public final class ChurnCodes {

    private ChurnCodes() {}

    @Converter
    public static class OfChurnState extends EnumCodes<ChurnState> {
        public OfChurnState() {
            super(
                    ChurnState.class,
                    Map.of(
                            ChurnState.WARNED, "WARNED",
                            ChurnState.DEFERRED, "DEFERRED",
                            ChurnState.LOST, "LOST",
                            ChurnState.RECOVERED, "RECOVERED"));
        }
    }
}

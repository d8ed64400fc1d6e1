package org.crmkit.persistence.jpa.internal.sales.pipeline;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;
import org.crmkit.sales.pipeline.StageState;

/** The codes under which the database stores the enums of stages. Published codes never change. */
final class PipelineCodes {

    private PipelineCodes() {}

    @Converter
    static class OfStageState extends EnumCodes<StageState> {
        OfStageState() {
            super(StageState.class, Map.of(StageState.OFFERED, "OFFERED", StageState.RETIRED, "RETIRED"));
        }
    }
}

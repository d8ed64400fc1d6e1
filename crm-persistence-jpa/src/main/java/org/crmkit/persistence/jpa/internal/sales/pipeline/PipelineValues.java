package org.crmkit.persistence.jpa.internal.sales.pipeline;

import java.util.UUID;
import org.crmkit.sales.pipeline.StageId;
import org.jspecify.annotations.Nullable;

/** Converts the small values of stages to column values and back. */
public final class PipelineValues {

    private PipelineValues() {}

    public static @Nullable StageId stage(@Nullable UUID id) {
        return id == null ? null : new StageId(id);
    }
}

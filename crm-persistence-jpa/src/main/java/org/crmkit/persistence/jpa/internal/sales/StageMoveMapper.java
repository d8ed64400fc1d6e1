package org.crmkit.persistence.jpa.internal.sales;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.sales.pipeline.PipelineValues;
import org.crmkit.sales.StageMove;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps moves between stages to rows and back. */
@Mapper(uses = {ColumnValues.class, SalesValues.class, PipelineValues.class})
interface StageMoveMapper {

    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "from", source = "fromStage")
    @Mapping(target = "to", source = "toStage")
    @Mapping(target = "at", source = "movedAt")
    @Mapping(target = "by", source = "movedBy")
    @Mapping(target = "stayed", source = "stayedMicros")
    StageMove move(StageMoveRow row);

    @Mapping(target = "fromStage", source = "from")
    @Mapping(target = "toStage", source = "to")
    @Mapping(target = "movedAt", source = "at")
    @Mapping(target = "movedBy", source = "by")
    @Mapping(target = "stayedMicros", source = "stayed")
    StageMoveRow move(StageMove move);

    default @Nullable Duration duration(@Nullable Long micros) {
        return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
    }

    default @Nullable Long micros(@Nullable Duration duration) {
        return duration == null ? null : duration.toNanos() / 1_000;
    }
}

package org.crmkit.persistence.jpa.internal.sales.pipeline;

import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.crmkit.sales.pipeline.Stage;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps stages to rows and back. */
@Mapper(uses = {ColumnValues.class, PipelineValues.class})
interface StageMapper extends RowMapper<Stage, StageRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    Stage record(StageRow row);

    @Override
    void write(Stage from, @MappingTarget StageRow to);
}

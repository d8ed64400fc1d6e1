package org.crmkit.persistence.jpa.internal.access;

import org.crmkit.access.OrgUnit;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.mapstruct.BeforeMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps org units to rows and back. */
@Mapper(uses = {ColumnValues.class, AccessValues.class})
interface OrgUnitMapper extends RowMapper<OrgUnit, OrgUnitRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    OrgUnit record(OrgUnitRow row);

    @Override
    @Mapping(target = "parentKey", ignore = true)
    void write(OrgUnit from, @MappingTarget OrgUnitRow to);

    @BeforeMapping
    default void parent(OrgUnit from, @MappingTarget OrgUnitRow to) {
        to.setParentKey(JpaOrgUnits.parentKey(from.parent()));
    }
}

package org.crmkit.persistence.jpa;

import org.crmkit.access.OrgUnit;
import org.crmkit.value.Text;
import org.mapstruct.BeforeMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Org unit and row. */
@Mapper(uses = Values.class)
interface OrgUnitMapper extends RowMapper<OrgUnit, OrgUnitRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    OrgUnit record(OrgUnitRow row);

    @Override
    @Mapping(target = "nameKey", ignore = true)
    @Mapping(target = "sortKey", ignore = true)
    @Mapping(target = "parentKey", ignore = true)
    void write(OrgUnit from, @MappingTarget OrgUnitRow to);

    @BeforeMapping
    default void keys(OrgUnit from, @MappingTarget OrgUnitRow to) {
        to.setParentKey(JpaOrgUnits.parentKey(from.parent()));
        if (!from.name().equals(to.getName())) {
            to.setNameKey(Text.matchKey(from.name()));
            to.setSortKey(Text.sortKey(from.name()));
        }
    }
}

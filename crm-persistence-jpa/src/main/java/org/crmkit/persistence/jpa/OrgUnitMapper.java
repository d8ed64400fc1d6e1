package org.crmkit.persistence.jpa;

import java.util.UUID;
import org.crmkit.access.OrgUnit;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeforeMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Org unit and row. */
@Mapper(uses = Values.class)
interface OrgUnitMapper extends RowMapper<OrgUnit, OrgUnitRow> {

    /** Stands for the parent of a root in the unique index, where null would let two roots have one name. */
    UUID NO_PARENT = new UUID(0, 0);

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
        to.setParentKey(parentKey(from.parent()));
        if (!from.name().equals(to.getName())) {
            to.setNameKey(Text.matchKey(from.name()));
            to.setSortKey(Text.sortKey(from.name()));
        }
    }

    static UUID parentKey(@Nullable OrgUnitId parent) {
        return parent == null ? NO_PARENT : parent.value();
    }
}

package org.crmkit.persistence.jpa.internal.service.level;

import org.crmkit.persistence.jpa.internal.aggregate.CollectionSync;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.crmkit.service.level.ServiceLevelAgreement;
import org.crmkit.service.level.ServiceLevelRule;
import org.crmkit.service.level.WeeklyCalendar;
import org.mapstruct.AfterMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps service levels to rows and back. */
@Mapper(
        uses = {ColumnValues.class, ServiceLevelValues.class},
        imports = ServiceLevelValues.class)
interface ServiceLevelMapper extends RowMapper<ServiceLevelAgreement, ServiceLevelRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(
            target = "calendar",
            expression = "java(ServiceLevelValues.calendar(row.getZone(), row.getWeek(), row.getHolidays()))")
    @Mapping(target = "withVersion", ignore = true)
    ServiceLevelAgreement record(ServiceLevelRow row);

    @Override
    @Mapping(target = "zone", ignore = true)
    @Mapping(target = "week", ignore = true)
    @Mapping(target = "holidays", ignore = true)
    @Mapping(target = "rules", ignore = true)
    void write(ServiceLevelAgreement from, @MappingTarget ServiceLevelRow to);

    ServiceLevelRule rule(RulePart part);

    RulePart rule(ServiceLevelRule rule);

    @AfterMapping
    default void derive(ServiceLevelAgreement from, @MappingTarget ServiceLevelRow to) {
        WeeklyCalendar calendar = from.calendar();
        to.setZone(calendar == null ? null : calendar.zone().getId());
        to.setWeek(calendar == null ? null : ServiceLevelValues.week(calendar));
        to.setHolidays(calendar == null ? null : ServiceLevelValues.holidays(calendar));
        CollectionSync.align(
                to.getRules(), from.rules().stream().map(this::rule).toList());
    }
}

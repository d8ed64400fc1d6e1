package org.crmkit.persistence.jpa.internal.customer.interaction;

import org.crmkit.customer.interaction.Attendee;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionSubject;
import org.crmkit.persistence.jpa.internal.aggregate.CollectionSync;
import org.crmkit.persistence.jpa.internal.customer.CustomerValues;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.jspecify.annotations.Nullable;
import org.mapstruct.AfterMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps interactions to rows and back. */
@Mapper(uses = {ColumnValues.class, InteractionValues.class, CustomerValues.class})
interface InteractionMapper extends RowMapper<Interaction, InteractionRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "author", source = "creator")
    @Mapping(target = "withVersion", ignore = true)
    Interaction record(InteractionRow row);

    @Override
    @Mapping(target = "creator", source = "author")
    @Mapping(target = "attendees", ignore = true)
    void write(Interaction from, @MappingTarget InteractionRow to);

    Attendee attendee(AttendeePart part);

    AttendeePart attendee(Attendee attendee);

    default @Nullable InteractionSubject subject(@Nullable SubjectPart part) {
        return part == null ? null : part.subject();
    }

    default @Nullable SubjectPart subject(@Nullable InteractionSubject subject) {
        return SubjectPart.of(subject);
    }

    @AfterMapping
    default void attendees(Interaction from, @MappingTarget InteractionRow to) {
        CollectionSync.align(
                to.getAttendees(), from.attendees().stream().map(this::attendee).toList());
    }
}

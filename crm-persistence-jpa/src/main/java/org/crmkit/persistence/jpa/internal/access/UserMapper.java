package org.crmkit.persistence.jpa.internal.access;

import java.util.stream.Collectors;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.persistence.jpa.internal.aggregate.CollectionSync;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.mapstruct.AfterMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps users to rows and back. */
@Mapper(uses = {ColumnValues.class, AccessValues.class})
interface UserMapper extends RowMapper<User, UserRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    User record(UserRow row);

    @Override
    @Mapping(target = "roles", ignore = true)
    void write(User from, @MappingTarget UserRow to);

    @AfterMapping
    default void roles(User from, @MappingTarget UserRow to) {
        CollectionSync.align(
                to.getRoles(), from.roles().stream().map(RoleCode::value).collect(Collectors.toSet()));
    }
}

package org.crmkit.persistence.jpa;

import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.value.Text;
import org.mapstruct.AfterMapping;
import org.mapstruct.BeforeMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** User and row. */
@Mapper(uses = Values.class)
interface UserMapper extends RowMapper<User, UserRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    User record(UserRow row);

    @Override
    @Mapping(target = "nameKey", ignore = true)
    @Mapping(target = "sortKey", ignore = true)
    @Mapping(target = "roles", ignore = true)
    void write(User from, @MappingTarget UserRow to);

    @BeforeMapping
    default void keys(User from, @MappingTarget UserRow to) {
        if (!from.name().equals(to.getName())) {
            to.setNameKey(Text.matchKey(from.name()));
            to.setSortKey(Text.sortKey(from.name()));
        }
    }

    @AfterMapping
    default void roles(User from, @MappingTarget UserRow to) {
        Set<String> wanted = from.roles().stream().map(RoleCode::value).collect(Collectors.toSet());
        if (!wanted.equals(to.getRoles())) {
            to.getRoles().retainAll(wanted);
            to.getRoles().addAll(wanted);
        }
    }
}

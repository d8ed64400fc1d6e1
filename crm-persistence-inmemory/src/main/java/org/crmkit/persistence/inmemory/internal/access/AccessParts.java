package org.crmkit.persistence.inmemory.internal.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.User;
import org.crmkit.access.UserSort;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.jspecify.annotations.Nullable;

/** The parts of a snapshot that contain the users and the org units; each of the two repositories reads both. */
final class AccessParts {

    static final Snapshot.Part<Table<User, UserId>> USERS = new Snapshot.Part<>(Table.empty(new Table.Shape<User>(
            "user",
            Table.Orders.by(UserSort.class, row -> row),
            row -> Set.of(row.unit()),
            row -> List.of(userName(row.name())))));

    static final Snapshot.Part<Table<OrgUnit, OrgUnitId>> ORG_UNITS =
            new Snapshot.Part<>(Table.empty(new Table.Shape<OrgUnit>(
                    "unit",
                    Table.Orders.by(OrgUnitSort.class, row -> row),
                    row -> Set.of(),
                    row -> List.of(unitName(row.parent(), row.name())))));

    private AccessParts() {}

    /** Returns the name of a user as a unique value. */
    static Table.Unique userName(String name) {
        return new Table.Unique("user.name", Text.matchKey(name));
    }

    /** Returns the name of an org unit as a unique value, within its parent. */
    static Table.Unique unitName(@Nullable OrgUnitId parent, String name) {
        return new Table.Unique("unit.name", List.of(Optional.ofNullable(parent), Text.matchKey(name)));
    }
}

package org.crmkit.persistence.inmemory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crmkit.access.User;
import org.crmkit.access.UserFilter;
import org.crmkit.access.UserSnapshot;
import org.crmkit.access.UserSort;
import org.crmkit.access.Users;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.query.ListQuery;
import org.crmkit.query.Page;
import org.crmkit.value.Text;
import org.pcollections.PMap;

/** Users, sorted by name, which is unique. */
final class InMemoryUsers extends ReferenceTargetMap<User, UserId, User> implements Users {

    static final Snapshot.Part<Table<User, UserId>> PART = new Snapshot.Part<>(Table.empty(new Table.Shape<User>(
            "user",
            Table.Orders.by(UserSort.class, row -> row),
            row -> Set.of(row.unit()),
            row -> List.of(new Table.Unique("user.name", Text.matchKey(row.name()))))));

    private static final Snapshot.Part<PMap<UserId, Long>> ATTACHED = counts();

    InMemoryUsers(InMemoryUnitOfWork work) {
        super(work, PART, ATTACHED);
    }

    @Override
    public Optional<UserSnapshot> snapshot(UserId id) {
        return table().find(id)
                .flatMap(user -> work().now()
                        .get(InMemoryOrgUnits.PART)
                        .find(user.unit())
                        .map(unit -> new UserSnapshot(
                                id, user.state(), user.validUntil(), unit.id(), unit.path(), user.roles())));
    }

    @Override
    public Optional<User> named(String name) {
        return table().unique(new Table.Unique("user.name", Text.matchKey(name)));
    }

    @Override
    public Page<User> list(ListQuery<UserFilter, UserSort> query, Visibility visibility) {
        return page(
                query.filter().unit() == null
                        ? null
                        : table().group(query.filter().unit()),
                visible(visibility).and(row -> matches(query.filter(), row)),
                query.paging());
    }

    @Override
    Predicate<User> visible(Visibility visibility) {
        return VisibilityCondition.of(visibility, work().now(), row -> Set.of(row.id()));
    }

    @Override
    User summary(User row) {
        return row;
    }

    private static boolean matches(UserFilter filter, User row) {
        return Matches.is(filter.state(), row.state())
                && Matches.is(filter.unit(), row.unit())
                && (filter.validAt() == null
                        || row.validUntil() == null
                        || filter.validAt().isBefore(row.validUntil()))
                && (filter.roles() == null || filter.roles().stream().anyMatch(row.roles()::contains));
    }
}

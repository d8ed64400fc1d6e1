package org.crmkit.persistence.inmemory.internal.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crmkit.access.User;
import org.crmkit.access.UserFilter;
import org.crmkit.access.UserNames;
import org.crmkit.access.UserSnapshot;
import org.crmkit.access.UserSort;
import org.crmkit.access.Users;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.ReferenceTargetMap;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.pcollections.PMap;

/** Users, sorted by name, which is unique. */
final class InMemoryUsers extends ReferenceTargetMap<User, UserId, User> implements Users, UserNames {

    private static final Snapshot.Part<PMap<UserId, Long>> REFERENCES = counts();

    InMemoryUsers(Transaction transaction) {
        super(transaction, AccessParts.USERS, REFERENCES);
    }

    @Override
    public Optional<UserSnapshot> snapshot(UserId id) {
        return table().find(id)
                .flatMap(user -> now().get(AccessParts.ORG_UNITS)
                        .find(user.unit())
                        .map(unit -> new UserSnapshot(
                                id, user.state(), user.validUntil(), unit.id(), unit.path(), user.roles())));
    }

    @Override
    public Optional<User> named(String name) {
        return table().unique(AccessParts.userName(name));
    }

    @Override
    public List<UserRef> find(Set<UserId> ids) {
        return ids.stream()
                .flatMap(each -> table().find(each).stream())
                .map(User::ref)
                .toList();
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
    protected Predicate<User> visible(Visibility visibility) {
        return VisibilityCondition.of(visibility, now(), row -> Set.of(row.id()));
    }

    @Override
    protected User summary(User row) {
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

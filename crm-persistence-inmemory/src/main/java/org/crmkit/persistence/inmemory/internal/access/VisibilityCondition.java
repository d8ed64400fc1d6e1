package org.crmkit.persistence.inmemory.internal.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.User;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Turns a visibility into a condition on aggregates that belong to users: to their creators and to those responsible for them.
 */
final class VisibilityCondition {

    private VisibilityCondition() {}

    static <A> Predicate<A> of(Visibility visibility, Snapshot snapshot, Function<A, Set<UserId>> people) {
        if (visibility instanceof Visibility.Everything) {
            return row -> true;
        }
        if (visibility instanceof Visibility.OfUser own) {
            return row -> people.apply(row).contains(own.user());
        }
        if (visibility instanceof Visibility.OfUnit own) {
            return row -> people.apply(row).stream()
                    .anyMatch(each -> user(snapshot, each)
                            .filter(user -> user.unit().equals(own.unit()))
                            .isPresent());
        }
        if (visibility instanceof Visibility.OfUnitTree tree) {
            return row -> people.apply(row).stream()
                    .anyMatch(each -> user(snapshot, each)
                            .flatMap(user -> path(snapshot, user))
                            .filter(path -> path.isWithin(tree.path()))
                            .isPresent());
        }
        if (visibility instanceof Visibility.WithAssignedWork || visibility instanceof Visibility.WithOpenOpinions) {
            throw new IllegalArgumentException("these records are not visible for another reason: " + visibility);
        }
        return row -> false;
    }

    /** See {@link AccessTables#cannotAct}. */
    static <A> Predicate<A> cannotAct(
            @Nullable Boolean wanted, @Nullable Instant at, Snapshot snapshot, Function<A, UserId> responsible) {
        return row -> wanted == null || wanted.equals(cannotAct(snapshot, responsible.apply(row), at));
    }

    private static boolean cannotAct(Snapshot snapshot, UserId id, @Nullable Instant at) {
        return user(snapshot, id)
                .filter(user -> !user.state().isEnabled()
                        || (at != null && user.validUntil() != null && !at.isBefore(user.validUntil())))
                .isPresent();
    }

    private static Optional<User> user(Snapshot snapshot, UserId id) {
        return snapshot.get(AccessParts.USERS).find(id);
    }

    private static Optional<UnitPath> path(Snapshot snapshot, User user) {
        return snapshot.get(AccessParts.ORG_UNITS).find(user.unit()).map(OrgUnit::path);
    }
}

package org.crmkit.persistence.inmemory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.OrgUnits;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.Visibility;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/** Organizational units, sorted by name, which is unique below a parent. */
final class InMemoryOrgUnits extends AggregateMap<OrgUnit, OrgUnitId, OrgUnit> implements OrgUnits {

    static final Snapshot.Part<Table<OrgUnit, OrgUnitId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<OrgUnit>(
                    "unit",
                    Table.Orders.by(OrgUnitSort.class, row -> row),
                    row -> Set.of(),
                    row -> List.of(name(row.parent(), row.name())))));

    InMemoryOrgUnits(InMemoryUnitOfWork work) {
        super(work, PART);
    }

    @Override
    public boolean isTaken(OrgUnitId parent, String name) {
        return table().unique(name(parent, name)).isPresent();
    }

    @Override
    public Page<OrgUnit> list(Paging<OrgUnitSort> paging, Visibility visibility) {
        return page(null, visible(visibility), paging);
    }

    @Override
    Predicate<OrgUnit> visible(Visibility visibility) {
        if (visibility instanceof Visibility.OfUser own) {
            return row -> work().now()
                    .get(InMemoryUsers.PART)
                    .find(own.user())
                    .filter(user -> user.unit().equals(row.id()))
                    .isPresent();
        }
        if (visibility instanceof Visibility.OfUnit own) {
            return row -> row.id().equals(own.unit());
        }
        if (visibility instanceof Visibility.OfUnitTree tree) {
            return row -> row.path().isWithin(tree.path());
        }
        return row -> visibility instanceof Visibility.Everything;
    }

    @Override
    OrgUnit summary(OrgUnit row) {
        return row;
    }

    private static Table.Unique name(@Nullable OrgUnitId parent, String name) {
        return new Table.Unique("unit.name", List.of(Optional.ofNullable(parent), Text.matchKey(name)));
    }
}

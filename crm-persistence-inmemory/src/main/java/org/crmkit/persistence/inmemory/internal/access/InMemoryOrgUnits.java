package org.crmkit.persistence.inmemory.internal.access;

import java.util.function.Predicate;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.OrgUnits;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;

/** Organizational units, sorted by name, which is unique below a parent. */
final class InMemoryOrgUnits extends AggregateMap<OrgUnit, OrgUnitId, OrgUnit> implements OrgUnits {

    InMemoryOrgUnits(Transaction transaction) {
        super(transaction, AccessParts.ORG_UNITS);
    }

    @Override
    public boolean isTaken(OrgUnitId parent, String name) {
        return table().unique(AccessParts.unitName(parent, name)).isPresent();
    }

    @Override
    public Page<OrgUnit> list(Paging<OrgUnitSort> paging, Visibility visibility) {
        return page(null, visible(visibility), paging);
    }

    @Override
    protected Predicate<OrgUnit> visible(Visibility visibility) {
        if (visibility instanceof Visibility.OfUser own) {
            return row -> now().get(AccessParts.USERS)
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
    protected OrgUnit summary(OrgUnit row) {
        return row;
    }
}

package org.crmkit.persistence.jpa.internal.access;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.OrgUnits;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.aggregate.AggregateTable;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/** Org units in {@code crm_org_unit}. */
final class JpaOrgUnits extends AggregateTable<OrgUnit, OrgUnitId, OrgUnitRow> implements OrgUnits {

    private static final Shape<OrgUnit, OrgUnitRow> SHAPE = new Shape<>(
            "unit", OrgUnitRow.class, "select r from OrgUnitRow r", new OrgUnitMapperImpl(), OrgUnitRow::new);

    /** Replaces the parent of a root in the unique index, in which null would allow two roots of the same name. */
    private static final UUID NO_PARENT = new UUID(0, 0);

    private static final SortOrder BY_NAME = new SortOrder("r.sortKey", String.class);

    private static final PagedQuery<OrgUnitRow, OrgUnit, OrgUnitSort> LISTING =
            PagedQuery.of(SHAPE.select(), SHAPE.type(), SHAPE.mapper()::record, OrgUnit::id, sort -> BY_NAME);

    JpaOrgUnits(TenantEntityManager entityManager) {
        super(entityManager, SHAPE);
    }

    /**
     * Returns the parent as the unique index stores it. It is not in the mapper, because the mapper would apply it to every unit
     * id.
     */
    static UUID parentKey(@Nullable OrgUnitId parent) {
        return parent == null ? NO_PARENT : parent.value();
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.ofUnits(clauses, visibility);
    }

    @Override
    public boolean isTaken(OrgUnitId parent, String name) {
        UnaryOperator<JpqlQuery> same = clauses -> clauses.and("r.parentKey = :parent and r.nameKey = :name")
                .set("parent", parentKey(parent))
                .set("name", Text.matchKey(name));
        return count(same, Visibility.everything()) > 0;
    }

    @Override
    public Page<OrgUnit> list(Paging<OrgUnitSort> paging, Visibility visibility) {
        return page(LISTING, UnaryOperator.identity(), paging, visibility);
    }
}

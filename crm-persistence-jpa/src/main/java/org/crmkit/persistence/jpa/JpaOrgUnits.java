package org.crmkit.persistence.jpa;

import java.util.List;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.OrgUnits;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.Visibility;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.crmkit.value.Text;

/** Org units in {@code crm_org_unit}. */
final class JpaOrgUnits extends Records<OrgUnit, OrgUnitId, OrgUnitRow> implements OrgUnits {

    private static final Shape<OrgUnit, OrgUnitRow> SHAPE =
            new Shape<>("unit", OrgUnitRow.class, "select r from OrgUnitRow r", Mappers.ORG_UNITS, OrgUnitRow::new);

    private static final Order BY_NAME = new Order("r.sortKey", String.class);

    JpaOrgUnits(Session session) {
        super(session, SHAPE);
    }

    @Override
    Clauses visible(Clauses clauses, Visibility visibility) {
        return Sight.ofUnits(clauses, visibility);
    }

    @Override
    public boolean isTaken(OrgUnitId parent, String name) {
        return Clauses.of("select count(r) from OrgUnitRow r", session())
                        .and("r.parentKey = :parent and r.nameKey = :name")
                        .set("parent", OrgUnitMapper.parentKey(parent))
                        .set("name", Text.matchKey(name))
                        .query(session(), Long.class)
                        .getSingleResult()
                > 0;
    }

    @Override
    public Page<OrgUnit> list(Paging<OrgUnitSort> paging, Visibility visibility) {
        List<OrgUnit> found = BY_NAME.page(visible(select(), visibility), paging)
                .query(session(), OrgUnitRow.class)
                .setMaxResults(paging.size() + 1)
                .getResultStream()
                .map(this::record)
                .toList();
        return Page.of(
                found, paging, last -> Cursor.behind(paging, paging.sort().key(last), last.id()));
    }
}

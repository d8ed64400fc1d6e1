package org.crmkit.access;

import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Text;

/** The sort fields of org units. */
public enum OrgUnitSort implements SortField<OrgUnit> {
    /** The name. */
    NAME;

    @Override
    public Comparable<?> key(OrgUnit unit) {
        return Text.sortKey(unit.name());
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return String.class;
    }
}

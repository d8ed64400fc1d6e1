package org.crmkit.access;

import org.crmkit.query.SortField;
import org.crmkit.value.Text;

/** What users can be sorted by. */
public enum UserSort implements SortField<User> {
    /** The name they sign in with. */
    NAME;

    @Override
    public Comparable<?> key(User user) {
        return Text.sortKey(user.name());
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return String.class;
    }
}

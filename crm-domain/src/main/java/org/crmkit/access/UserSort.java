package org.crmkit.access;

import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Text;

/** The sort fields of users. */
public enum UserSort implements SortField<User> {
    /** The sign-in name. */
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

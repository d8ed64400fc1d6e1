package org.crmkit.persistence.jpa.internal.query;

import java.util.Objects;
import java.util.UUID;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.jspecify.annotations.Nullable;

/** A user beside a row, as list queries select it; all values are null if the row names no user. */
public record UserRefRow(
        @Nullable UUID id,
        @Nullable String realName,
        @Nullable UUID unit) {

    /** Returns the item of the select clause for a joined user. */
    public static String select(String alias) {
        return "new org.crmkit.persistence.jpa.internal.query.UserRefRow({u}.key.id, {u}.realName, {u}.unit)"
                .replace("{u}", alias);
    }

    /** Returns the join of the user whose id an attribute of rows {@code r}, or of another joined row, holds. */
    public static String join(String alias, String attribute) {
        return " left join UserRow {u} on {u}.key.tenantId = r.key.tenantId and {u}.key.id = {id}"
                .replace("{u}", alias)
                .replace("{id}", attribute);
    }

    /** Returns the user whom a list query has selected at a position. */
    public static UserRef in(Object[] selected, int position) {
        return Objects.requireNonNull(optional(selected, position));
    }

    /** Returns the user whom a list query has selected at a position; null for none. */
    public static @Nullable UserRef optional(Object[] selected, int position) {
        return ((UserRefRow) selected[position]).ref();
    }

    /** Returns the user; null for none. */
    public @Nullable UserRef ref() {
        return id == null || realName == null || unit == null
                ? null
                : new UserRef(new UserId(id), realName, new OrgUnitId(unit));
    }
}

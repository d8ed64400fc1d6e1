package org.crmkit.persistence.jpa.internal.sales;

import java.util.UUID;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.sales.AssigneeCount;

/** The number of opportunities of an assignee, as its query selects it. */
record AssigneeCountRow(UUID assignee, String realName, UUID unit, long opportunities) {

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.sales.AssigneeCountRow(
            u.key.id, u.realName, u.unit, count(r)) from OpportunityRow r
            join UserRow u on u.key.tenantId = r.key.tenantId and u.key.id = r.assignment.assignee""";

    static final String GROUPS = "group by u.key.id, u.realName, u.unit";

    AssigneeCount count() {
        return new AssigneeCount(new UserRef(new UserId(assignee), realName, new OrgUnitId(unit)), opportunities);
    }
}

package org.crmkit.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.UserId;
import org.crmkit.aggregate.Change;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.JournalEntry;
import org.crmkit.value.Ids;

/** The one act without an actor: a tenant's first unit and first super admin, once. */
public final class Founding {

    private static final String SERIES = "founding";

    private Founding() {}

    /**
     * Makes the first unit and the first super admin of a tenant.
     *
     * @throws RuleBrokenException {@code tenant.founded} if that has been done before
     */
    public static UserId found(AccessRecords work, String unitName, String name, String realName, Ids ids, Instant at) {
        if (work.numbers().next(SERIES) != 1) {
            throw new RuleBrokenException("tenant.founded");
        }
        UserId admin = new UserId(ids.next(at));
        Change<OrgUnit> unit = OrgUnit.root(new OrgUnitId(ids.next(at)), unitName, admin, at);
        UserDraft draft = new UserDraft(name, realName, unit.next().id(), RoleCode.SUPER_ADMIN);
        Change<User> user = User.create(admin, draft, admin, at);
        work.orgUnits().add(unit.next());
        work.users().add(user.next());
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(entry("unit", unit.event(), admin, ids, at));
        entries.add(entry("user", user.event(), admin, ids, at));
        work.journal().append(entries);
        return admin;
    }

    private static JournalEntry entry(
            String kind, @org.jspecify.annotations.Nullable CrmEvent event, UserId admin, Ids ids, Instant at) {
        CrmEvent said = java.util.Objects.requireNonNull(event);
        return new JournalEntry(ids.next(at), kind, said.about().value(), 0, said, admin, at);
    }
}

package org.crmkit.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.IdSource;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/** Creates the first unit and the first super admin of a tenant, once. It is the only command without an actor. */
public final class TenantSetup {

    /** The rule that rejects the second creation of a tenant. */
    public static final String ALREADY_EXISTS = "tenant.already-exists";

    private static final String SERIES = "founding";

    private TenantSetup() {}

    /**
     * The input for creating a tenant.
     *
     * @param unitName the name of the topmost unit
     * @param name the sign-in name of the first super admin
     * @param realName the name by which other users know the super admin
     */
    public record Draft(
            @TextLimit(max = OrgUnit.NAME_MAX) String unitName,

            @TextLimit(max = User.NAME_MAX, singleScript = true)
            String name,

            @TextLimit(max = User.REAL_NAME_MAX) String realName) {

        /** Normalizes the texts. */
        public Draft {
            unitName = Text.lineOrEmpty(unitName, OrgUnit.NAME_MAX);
            name = Text.lineOrEmpty(name, User.NAME_MAX);
            realName = Text.lineOrEmpty(realName, User.REAL_NAME_MAX);
        }
    }

    /**
     * Creates the first unit and the first super admin of a tenant, from a validated draft.
     *
     * @throws RuleBrokenException {@code tenant.already-exists} if that has been done before
     */
    public static UserId create(AccessRepositories work, TenantId tenant, Draft draft, IdSource ids, Instant at) {
        UserId admin = new UserId(ids.next(at));
        Change<OrgUnit> unit = OrgUnit.root(new OrgUnitId(ids.next(at)), draft.unitName(), admin, at);
        UserDraft first =
                new UserDraft(draft.name(), draft.realName(), unit.next().id(), RoleCode.SUPER_ADMIN);
        Change<User> user = User.create(admin, first, admin, at);
        if (work.numbers().next(SERIES) != 1) {
            throw new RuleBrokenException("tenant.already-exists");
        }
        work.orgUnits().add(unit.next());
        work.users().add(user.next());
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(entry(tenant, "unit", unit.event(), admin, ids, at));
        entries.add(entry(tenant, "user", user.event(), admin, ids, at));
        work.journal().append(entries);
        return admin;
    }

    /** Returns whether the tenant has its first unit. */
    public static boolean isCreated(AccessRepositories work) {
        Paging<OrgUnitSort> one = Paging.by(OrgUnitSort.NAME, Direction.ASCENDING, 1);
        return !work.orgUnits().list(one, Visibility.everything()).items().isEmpty();
    }

    private static JournalEntry entry(
            TenantId tenant, String kind, @Nullable CrmEvent event, UserId admin, IdSource ids, Instant at) {
        CrmEvent said = Objects.requireNonNull(event);
        return new JournalEntry(ids.next(at), tenant, kind, said.about().value(), 0, said, admin, at);
    }
}

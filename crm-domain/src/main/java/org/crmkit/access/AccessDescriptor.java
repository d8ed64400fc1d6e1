package org.crmkit.access;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.PermissionTree;

/** Describes the context of users and org units. */
public final class AccessDescriptor implements ContextDescriptor<AccessRepositories> {

    /** Creates the desk for the user of the commands. */
    public static AccessDesk desk(
            Commands<AccessRepositories> commands,
            Function<AccessRepositories, UserReferences> references,
            PermissionTree permissions) {
        return new AccessDesk(commands, references, permissions);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(User.class, OrgUnit.class);
    }

    @Override
    public List<AggregateType<? super AccessRepositories, ?, ?, ?>> types() {
        return List.of(AccessDesk.USERS, AccessDesk.UNITS);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.ACCESS_READ,
                Permission.ACCESS_ADMINISTER,
                Permission.ACCESS_MAKE_SUPER_ADMIN,
                Permission.JOURNAL_READ);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(UserEvent.class, OrgUnitEvent.class);
    }
}

package org.crmkit.access;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;

/** Describes the context of users and org units. */
public final class AccessDescriptor implements ContextDescriptor<AccessRepositories> {

    /** Creates the desk for the user of the commands. */
    public static AccessDesk desk(
            Commands<AccessRepositories> commands, Function<AccessRepositories, UserReferences> references) {
        return new AccessDesk(commands, references);
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
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(UserEvent.class, OrgUnitEvent.class);
    }
}

package org.crmkit.service.level;

import java.util.List;
import java.util.Set;
import org.crmkit.dictionary.EntryReferenceSource;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;
import org.jspecify.annotations.Nullable;

/** Describes the context of service levels. */
public final class ServiceLevelDescriptor implements EntryReferenceSource<ServiceLevelRepositories> {

    static final String KIND_NAME = "service-level";

    /**
     * Creates the desk for the user of the commands.
     *
     * @param hosts the calendar of the host; null if the calendar of the tenant counts
     */
    public static ServiceLevelDesk desk(Commands<ServiceLevelRepositories> commands, @Nullable WorkingCalendar hosts) {
        return new ServiceLevelDesk(commands, hosts);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(ServiceLevelAgreement.class);
    }

    @Override
    public List<AggregateType<? super ServiceLevelRepositories, ?, ?, ?>> types() {
        return List.of(ServiceLevelDesk.KIND);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.SERVICE_READ_LEVELS, Permission.SERVICE_DEFINE_LEVELS);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(ServiceLevelEvent.class);
    }

    @Override
    public Set<EntryType> entryTypes() {
        return Set.of(EntryType.SERVICE_TYPE);
    }

    /** Counts the rules for a type. */
    @Override
    public long countOf(ServiceLevelRepositories work, EntryType type, String value) {
        return ServiceLevels.agreement(work).stream()
                .flatMap(each -> each.rules().stream())
                .filter(each -> value.equals(each.type()))
                .count();
    }
}

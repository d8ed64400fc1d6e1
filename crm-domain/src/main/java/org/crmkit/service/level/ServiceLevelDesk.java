package org.crmkit.service.level;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** Commands and queries about the service levels 服务时限 of the tenant: its working calendar, and its rules. */
@PrimaryPort
public final class ServiceLevelDesk {

    static final AggregateType<
                    ServiceLevelRepositories, ServiceLevelAgreement, ServiceLevelAgreementId, ServiceLevelAction>
            KIND = new AggregateType<>(
                    ServiceLevelDescriptor.KIND_NAME,
                    ServiceLevelAgreementId::new,
                    ServiceLevelRepositories::serviceLevelAgreements,
                    Permission.SERVICE_READ_LEVELS,
                    new ServiceLevelAccess());

    private final Commands<ServiceLevelRepositories> commands;
    private final @Nullable WorkingCalendar hosts;

    ServiceLevelDesk(Commands<ServiceLevelRepositories> commands, @Nullable WorkingCalendar hosts) {
        this.commands = commands;
        this.hosts = hosts;
    }

    /** Returns this desk with an expected version: a command on service levels of another version is a conflict. */
    public ServiceLevelDesk ifVersion(long version) {
        return new ServiceLevelDesk(commands.ifVersion(version), hosts);
    }

    /**
     * Defines the working calendar and the rules of the tenant, in place of those that it has. Requests keep the due instants that
     * they have; only what is counted from now on follows the new ones.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command has changed the service levels
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceLevelAgreement define(ServiceLevelDraft draft) {
        return commands.createOrChange(
                KIND,
                ServiceLevelAction.DEFINE,
                ServiceLevelAgreementId.ONLY,
                Inputs.of("draft", draft),
                StoredFaults.of(draft, faults(draft)),
                scope -> ServiceLevelAgreement.define(draft, scope.userId(), scope.at()),
                (scope, found) -> found.redefine(draft, scope.at()));
    }

    /**
     * Returns the service levels of the tenant; empty if none have been defined.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     */
    public Optional<ServiceLevelAgreement> agreement() {
        return commands.queries()
                .read(KIND.readPermission(), Inputs.none(), (work, visibility) -> ServiceLevels.agreement(work));
    }

    /**
     * Returns the journal entries of the service levels, newest first; none if they have not been defined.
     *
     * @param size the maximum number of entries, 1 to {@value org.crmkit.kernel.query.Paging#MAX_SIZE}
     * @param after the cursor of the previous page; null for the first page
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<JournalEntry> journal(int size, @Nullable Cursor after) {
        JournalFilter about = JournalFilter.about(KIND.name(), ServiceLevelAgreementId.ONLY.value());
        return commands.queries()
                .read(
                        KIND.readPermission(),
                        Inputs.none(),
                        (work, visibility) -> work.journal()
                                .list(about.newest(size).after(after))
                                .map(JournalEntry::inHistory));
    }

    /**
     * Returns the actions that the actor may execute on the service levels now.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     */
    public Set<ServiceLevelAction> allowedActions() {
        return commands.queries()
                .query(
                        KIND.readPermission(),
                        Inputs.none(),
                        (work, actor) -> actor.may(Permission.SERVICE_DEFINE_LEVELS)
                                ? Set.of(ServiceLevelAction.DEFINE)
                                : Set.of());
    }

    /** Checks the rules; a type that a rule already has is accepted, even if it is no longer offered. */
    private StoredFaults<ServiceLevelRepositories, ServiceLevelAgreement> faults(ServiceLevelDraft draft) {
        return (work, actor, found) -> {
            Set<String> held = found == null ? Set.of() : found.types();
            List<Violation> faults = new ArrayList<>(draft.faults(hosts == null));
            Dictionary dictionary = Dictionary.in(work);
            draft.eachType((path, type) ->
                    dictionary.check(path, EntryType.SERVICE_TYPE, type, held.contains(type) ? type : null));
            faults.addAll(dictionary.faults());
            return faults;
        };
    }
}

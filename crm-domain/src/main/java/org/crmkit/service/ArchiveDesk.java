package org.crmkit.service;

import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.Queries;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * 归档: queries about the archived requests of all users: they help to handle the next one. They are read within the scope of
 * {@link Permission#SERVICE_READ_ARCHIVE}. A request is here as long as it is archived, and has no other data here than it has at
 * the {@link ServiceDesk}.
 */
@PrimaryPort
public final class ArchiveDesk {

    private final Queries<ServiceRepositories> queries;

    ArchiveDesk(Queries<ServiceRepositories> queries) {
        this.queries = queries;
    }

    /**
     * Returns an archived request with every round.
     *
     * @throws NotFoundException {@code not-found} if there is no such request, if it is not archived, or if the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest get(ServiceRequestId id) {
        return queries.read(
                Permission.SERVICE_READ_ARCHIVE,
                Inputs.of("id", id),
                (work, visibility) -> work.serviceRequests()
                        .find(id, visibility)
                        .filter(found -> found.state().isArchived())
                        .orElseThrow(() -> new NotFoundException(ServiceDescriptor.KIND.name(), id)));
    }

    /**
     * Lists the archived requests that match a filter, one page at a time.
     *
     * @param query the filter and the page, for example {@code ServiceFilter.archived().text("grinder jams").build().latest(20)};
     *     states other than {@link ServiceState#ARCHIVED} match nothing
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<ServiceSummary> list(ListQuery<ServiceFilter, ServiceSort> query) {
        return queries.query(Permission.SERVICE_READ_ARCHIVE, Inputs.of("query", query), (work, actor) -> {
            ListQuery<ServiceFilter, ServiceSort> archived =
                    new ListQuery<>(query.filter().inArchive(), query.paging());
            return ServiceDesk.shown(
                    work,
                    actor,
                    work.serviceRequests().list(archived, actor.visibility(Permission.SERVICE_READ_ARCHIVE)));
        });
    }

    /**
     * Counts the archived requests that match a filter.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public long count(ServiceFilter filter) {
        return queries.read(
                Permission.SERVICE_READ_ARCHIVE,
                Inputs.of("filter", filter),
                (work, visibility) -> work.serviceRequests().count(filter.inArchive(), visibility));
    }
}

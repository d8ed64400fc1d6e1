package org.crmkit.customer.timeline;

import java.time.ZoneId;
import java.util.function.Function;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Queries about the timelines of customers. */
@PrimaryPort
public final class TimelineDesk {

    private final Commands<CustomerRepositories> commands;
    private final Function<CustomerRepositories, TimelineSources> sources;
    private final ZoneId zone;

    TimelineDesk(
            Commands<CustomerRepositories> commands,
            Function<CustomerRepositories, TimelineSources> sources,
            ZoneId zone) {
        this.commands = commands;
        this.sources = sources;
        this.zone = zone;
    }

    /**
     * Lists the timeline of a customer, as far as the actor can see its items.
     *
     * @throws NotFoundException if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<TimelineItem> list(ListQuery<TimelineFilter, TimelineSort> query) {
        return commands.queries().query(Permission.CUSTOMER_READ, Inputs.of("query", query), (work, actor) -> {
            TimelineFilter filter = query.filter();
            Visibility customers = actor.visibility(Permission.CUSTOMER_READ);
            if (work.customers().find(filter.customer(), customers).isEmpty()) {
                throw new NotFoundException("customer", filter.customer());
            }
            TimelineSources all = sources.apply(work);
            return MergedTimeline.list(all, query, all.visibilities(actor), zone);
        });
    }
}

package org.crmkit.customer.interaction;

import java.util.Set;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineRequest;
import org.crmkit.customer.timeline.TimelineSource;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;

/** Describes the context of interactions. An interaction is over once it is recorded, so nothing of it stays open for a customer. */
public final class InteractionDescriptor implements TimelineSource<InteractionRepositories> {

    /** Creates the desk for the user of the commands. */
    public static InteractionDesk desk(Commands<InteractionRepositories> commands) {
        return new InteractionDesk(commands);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(Interaction.class);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(InteractionEvent.class);
    }

    @Override
    public TimelineKind timelineKind() {
        return TimelineKind.INTERACTION;
    }

    @Override
    public Permission timelinePermission() {
        return Permission.CUSTOMER_READ;
    }

    @Override
    public Page<TimelineItem> timeline(InteractionRepositories work, TimelineRequest request) {
        ListQuery<InteractionFilter, InteractionSort> query =
                request.by(InteractionFilter.with(request.customer()), InteractionSort.AT);
        return request.page(work.interactions().list(query, request.visibility()), InteractionDescriptor::item);
    }

    private static TimelineItem item(Interaction of) {
        return TimelineItem.of(TimelineKind.INTERACTION, of.id(), of.at(), of.title(), of.kind(), of.author());
    }
}

package org.crmkit.customer.interaction;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineRequest;
import org.crmkit.customer.timeline.TimelineSource;
import org.crmkit.dictionary.EntryReferenceSource;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;

/** Describes the context of interactions. An interaction is over once it is recorded, so nothing of it stays open for a customer. */
public final class InteractionDescriptor
        implements TimelineSource<InteractionRepositories>, EntryReferenceSource<InteractionRepositories> {

    /** Creates the desk for the user of the commands. */
    public static InteractionDesk desk(
            Commands<InteractionRepositories> commands,
            InteractionPolicy policy,
            Function<InteractionRepositories, InteractionSubjects> subjects) {
        return new InteractionDesk(commands, policy, subjects);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(Interaction.class);
    }

    @Override
    public List<AggregateType<? super InteractionRepositories, ?, ?, ?>> types() {
        return List.of(InteractionDesk.KIND);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(InteractionEvent.class);
    }

    @Override
    public Set<EntryType> entryTypes() {
        return Set.of(EntryType.INTERACTION_KIND);
    }

    @Override
    public long countOf(InteractionRepositories work, EntryType type, String value) {
        InteractionFilter ofKind =
                InteractionFilterBuilder.builder().kind(value).build();
        return work.interactions().count(ofKind, Visibility.everything());
    }

    @Override
    public TimelineKind timelineKind() {
        return TimelineKind.INTERACTION;
    }

    @Override
    public Visibility timelineVisibility(Actor actor) {
        return actor.visibility(Permission.CUSTOMER_READ);
    }

    @Override
    public Page<TimelineItem> timeline(InteractionRepositories work, TimelineRequest request) {
        ListQuery<InteractionFilter, InteractionSort> query =
                request.by(InteractionFilter.with(request.customer()), InteractionSort.AT);
        return request.page(work.interactions().list(query, request.visibility()), InteractionDescriptor::item);
    }

    private static TimelineItem item(InteractionSummary of) {
        return TimelineItem.of(TimelineKind.INTERACTION, of.id(), of.at(), of.title(), of.kind(), of.author());
    }
}

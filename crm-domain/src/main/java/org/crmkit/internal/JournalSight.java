package org.crmkit.internal;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Id;
import org.crmkit.spi.UnitOfWork;

/** What a reader of the tenant's journal sees of its entries: the values of the records that they see, and no others. */
public record JournalSight(UnitOfWork work, Actor actor) {

    private static final Map<String, AggregateType<? super UnitOfWork, ?, ?, ?>> TYPES = Contexts.ALL.stream()
            .flatMap(context -> context.types().stream())
            .collect(Collectors.toMap(AggregateType::name, Function.identity()));

    /** Returns a page as the actor may see it. Entries about no record of a type, such as those of a feed, have no such values. */
    public Page<JournalEntry> shown(Page<JournalEntry> page) {
        return actor.superuser() ? page : page.map(this::shown);
    }

    private JournalEntry shown(JournalEntry entry) {
        AggregateType<? super UnitOfWork, ?, ?, ?> type = TYPES.get(entry.kind());
        return type == null || sees(type, entry.subject()) ? entry.inHistory() : entry.withheld();
    }

    private <A extends Aggregate<A, I>, I extends Id> boolean sees(
            AggregateType<? super UnitOfWork, A, I, ?> type, UUID subject) {
        Visibility visibility = type.reading(actor);
        if (visibility instanceof Visibility.Everything || visibility instanceof Visibility.Nothing) {
            return visibility instanceof Visibility.Everything;
        }
        return type.repository()
                .apply(work)
                .find(type.id().apply(subject), visibility)
                .isPresent();
    }
}

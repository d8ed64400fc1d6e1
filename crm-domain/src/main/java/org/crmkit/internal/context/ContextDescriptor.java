package org.crmkit.internal.context;

import java.util.List;
import java.util.Set;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;

/**
 * Describes a context. A context that refers to users, customers or dictionary entries, or that reacts to purchases, implements
 * the extension of this interface that the other context offers for it.
 *
 * @param <W> the ports that the context reads and writes
 */
public interface ContextDescriptor<W> {

    /** Returns the aggregates of the context. */
    Set<Class<? extends Aggregate<?, ?>>> aggregates();

    /** Returns the types of the aggregates that have a journal, so that the journal of the tenant is shown as its records are. */
    default List<AggregateType<? super W, ?, ?, ?>> types() {
        return List.of();
    }

    /** Returns the permissions of the context, in the order in which users see them. Each belongs to one context. */
    default List<Permission> permissions() {
        return List.of();
    }

    /** Returns the sealed interfaces of the events of the context. */
    Set<Class<? extends CrmEvent>> events();
}

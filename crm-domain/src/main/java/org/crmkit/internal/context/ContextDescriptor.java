package org.crmkit.internal.context;

import java.util.Set;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;

/**
 * Describes a context. A context that refers to users, customers or dictionary entries, or that reacts to purchases, implements
 * the extension of this interface that the other context offers for it.
 *
 * @param <W> the ports that the context reads and writes
 */
public interface ContextDescriptor<W> {

    /** Returns the aggregates of the context. */
    Set<Class<? extends Aggregate<?, ?>>> aggregates();

    /** Returns the sealed interfaces of the events of the context. */
    Set<Class<? extends CrmEvent>> events();
}

package org.crmkit.access;

import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.permission.UserId;

/**
 * A context whose records have a responsible user. A user cannot be disabled while responsible for open records.
 *
 * @param <W> the ports that the context reads and writes
 */
public interface UserReferenceSource<W> extends ContextDescriptor<W> {

    /** Returns the name of the aggregate type for which users are responsible, for example {@code opportunity}. */
    String responsibility();

    /** Counts the open records for which a user is responsible, whether or not the actor may see them. */
    long countOpen(W work, UserId user);
}

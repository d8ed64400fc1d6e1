package org.crmkit.customer.interaction;

import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.permission.Actor;

/**
 * A context whose records belong to a customer, and which an interaction with that customer may be about.
 *
 * @param <W> the ports that the context reads and writes
 */
public interface SubjectSource<W> extends ContextDescriptor<W> {

    /** Returns the kind of its records. */
    SubjectKind subjectKind();

    /** Returns whether there is such a record of a customer, which an actor can see. */
    boolean isSubject(W work, UUID record, CustomerId customer, Actor actor);
}

package org.crmkit.customer.interaction;

import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Actor;

/** The records that interactions may be about, in one unit of work. */
public interface InteractionSubjects {

    /** Returns the kinds of records. */
    Set<SubjectKind> subjectKinds();

    /** Returns whether there is such a record of a customer, which an actor can see. */
    boolean isSubject(InteractionSubject subject, CustomerId customer, Actor actor);
}

package org.crmkit.customer.interaction;

import java.util.Map;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;

/** The records that interactions may be about, in one unit of work. */
public interface InteractionSubjects {

    /** Returns the kinds of records, each with the permission that is required to see its records. */
    Map<SubjectKind, Permission> subjectKinds();

    /** Returns whether there is such a record of a customer within a visibility. */
    boolean isSubject(InteractionSubject subject, CustomerId customer, Visibility visibility);
}

package org.crmkit.persistence.jpa.internal.customer.interaction;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.customer.CustomerRef;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.customer.interaction.InteractionSummary;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.persistence.jpa.internal.customer.CustomerRefRow;
import org.crmkit.persistence.jpa.internal.query.UserRefRow;
import org.jspecify.annotations.Nullable;

/** An interaction as its list query selects it. */
record InteractionListRow(
        UUID id,
        long version,
        String kind,
        Instant at,
        String title,
        @Nullable String location,
        @Nullable String subjectKind,
        @Nullable UUID subjectRecord,
        Instant createdAt,
        Instant changedAt) {

    static final String SELECT =
            """
            select new org.crmkit.persistence.jpa.internal.customer.interaction.InteractionListRow(
            r.key.id, r.version, r.kind, r.at, r.title, r.location, r.subject.kind, r.subject.record, r.createdAt, r.changedAt),
            {author}, {customer}""".replace("{author}", UserRefRow.select("cu")).replace("{customer}", CustomerRefRow.SELECT);

    static final String JOINS = UserRefRow.join("cu", "r.creator") + CustomerRefRow.join("r.customer");

    /** Returns the item of a list that the query has selected. */
    static InteractionSummary summary(Object[] selected) {
        return ((InteractionListRow) selected[0]).summary(UserRefRow.in(selected, 1), CustomerRefRow.in(selected, 2));
    }

    private InteractionSummary summary(UserRef author, CustomerRef customer) {
        return new InteractionSummary(
                new InteractionId(id),
                version,
                customer,
                kind,
                at,
                title,
                location,
                SubjectPart.subject(subjectKind, subjectRecord),
                author,
                createdAt,
                changedAt);
    }
}

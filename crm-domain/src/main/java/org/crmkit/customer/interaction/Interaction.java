package org.crmkit.customer.interaction;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * An interaction 交往记录 with a customer.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param customer the customer
 * @param kind the kind of interaction, a value of the dictionary
 * @param at when it took place
 * @param title 概要, 1 to {@value #TITLE_MAX} code points
 * @param location 地点, at most {@value #LOCATION_MAX} code points
 * @param memo 备注, at most {@value #MEMO_MAX} code points
 * @param description 详细信息, at most {@value #DESCRIPTION_MAX} code points
 * @param attendees the contacts who attended, in the order of the customer's contacts
 * @param subject the opportunity or the service request of the customer that it is about; null for none
 * @param author the user who recorded it
 * @param createdAt when it was recorded
 * @param changedAt when the record was last changed
 */
@AggregateRoot
@RecordBuilder
public record Interaction(
        @Identity InteractionId id,
        long version,
        CustomerId customer,
        String kind,
        Instant at,
        String title,
        @Nullable String location,
        @Nullable String memo,
        @Nullable String description,
        List<Attendee> attendees,
        @Nullable InteractionSubject subject,
        UserId author,
        Instant createdAt,
        Instant changedAt)
        implements Aggregate<Interaction, InteractionId> {

    /** The maximum length of a title, in code points. */
    public static final int TITLE_MAX = 200;

    /** The maximum length of a location, in code points. */
    public static final int LOCATION_MAX = 200;

    /** The maximum length of a memo, in code points. */
    public static final int MEMO_MAX = 1000;

    /** The maximum length of a description, in code points. */
    public static final int DESCRIPTION_MAX = 3000;

    /** Checks the texts. */
    public Interaction {
        kind = Text.required("kind", kind, Entry.VALUE_MAX);
        title = Text.required("title", title, TITLE_MAX);
        location = Text.optional("location", location, LOCATION_MAX);
        memo = Text.optionalLines("memo", memo, MEMO_MAX);
        description = Text.optionalLines("description", description, DESCRIPTION_MAX);
        attendees = List.copyOf(attendees);
    }

    static Change<Interaction> record(
            InteractionId id,
            CustomerId customer,
            InteractionDraft draft,
            List<Attendee> present,
            UserId author,
            Instant now,
            InteractionPolicy policy) {
        policy.requirePast(draft.at(), now);
        Interaction recorded = new Interaction(
                id,
                0,
                customer,
                draft.kind(),
                draft.at(),
                draft.title(),
                draft.location(),
                draft.memo(),
                draft.description(),
                present,
                draft.subject(),
                author,
                now,
                now);
        return Change.of(recorded, new InteractionEvent.Recorded(id, recorded));
    }

    /** Changes the content. A time that stays is not checked again: the clock of this machine may be behind another one's. */
    Change<Interaction> revise(InteractionDraft draft, List<Attendee> attended, Instant now, InteractionPolicy policy) {
        if (!draft.at().equals(at)) {
            policy.requirePast(draft.at(), now);
        }
        List<FieldChange> changes = new FieldChange.Comparison()
                .field("kind", kind, draft.kind())
                .field("at", at, draft.at())
                .field("title", title, draft.title())
                .field("location", location, draft.location())
                .field("memo", memo, draft.memo())
                .field("description", description, draft.description())
                .field("attendees", attendees, attended)
                .field("subject", subject, draft.subject())
                .changes();
        if (changes.isEmpty()) {
            return Change.none(this);
        }
        Interaction revised = InteractionBuilder.builder(this)
                .kind(draft.kind())
                .at(draft.at())
                .title(draft.title())
                .location(draft.location())
                .memo(draft.memo())
                .description(draft.description())
                .attendees(attended)
                .subject(draft.subject())
                .changedAt(now)
                .build();
        return Change.of(revised, new InteractionEvent.Revised(id, changes));
    }

    @Override
    public String knownAs() {
        return title;
    }

    @Override
    public Interaction withVersion(long other) {
        return InteractionBuilder.builder(this).version(other).build();
    }
}

package org.crmkit.customer.interaction;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmkit.customer.Customer;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for recording or revising an interaction. It replaces all data: a value that is left out is cleared.
 *
 * @param kind the kind of interaction, a value of the dictionary such as {@code visit}
 * @param at when it took place; not in the future, but for the tolerance of {@link InteractionPolicy}
 * @param title 概要
 * @param location 地点
 * @param memo 备注
 * @param description 详细信息
 * @param attendees the contacts who attended; null for none
 * @param subject the opportunity or the service request of the customer that it is about, such as {@code
 *     SubjectKind.OPPORTUNITY.of(opportunity.id())}; null for none
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record InteractionDraft(
        @TextLimit(max = Entry.VALUE_MAX) String kind,
        @NotNull Instant at,
        @TextLimit(max = Interaction.TITLE_MAX) String title,

        @TextLimit(max = Interaction.LOCATION_MAX, required = false) @Nullable
        String location,

        @TextLimit(max = Interaction.MEMO_MAX, required = false, multiline = true) @Nullable
        String memo,

        @TextLimit(max = Interaction.DESCRIPTION_MAX, required = false, multiline = true) @Nullable
        String description,

        @Size(max = Customer.CONTACTS_MAX) Set<@NotNull ContactId> attendees,
        @Nullable InteractionSubject subject,
        List<Violation> violations)
        implements Draft {

    /**
     * Normalises the texts; an instant out of range is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}
     * immediately.
     */
    public InteractionDraft {
        kind = Text.lineOrEmpty(kind, Entry.VALUE_MAX);
        title = Text.lineOrEmpty(title, Interaction.TITLE_MAX);
        location = Text.line(location, Interaction.LOCATION_MAX);
        memo = Text.lines(memo, Interaction.MEMO_MAX);
        description = Text.lines(description, Interaction.DESCRIPTION_MAX);
        attendees = Items.bounded("attendees", attendees);
        DraftValues values = DraftValues.of(violations);
        at = values.checked("at", at, DateLimits::optional);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public InteractionDraft(
            String kind,
            Instant at,
            String title,
            @Nullable String location,
            @Nullable String memo,
            @Nullable String description,
            Set<ContactId> attendees,
            @Nullable InteractionSubject subject) {
        this(kind, at, title, location, memo, description, attendees, subject, List.of());
    }

    /** Creates an input with the mandatory values only. */
    public InteractionDraft(String kind, Instant at, String title, ContactId... attendees) {
        this(
                kind,
                at,
                title,
                null,
                null,
                null,
                new LinkedHashSet<>(Arrays.asList(Required.of("attendees", attendees))),
                null);
    }

    /** Returns this draft with the time read from text, such as {@code 2026-12-31T14:30:00+08:00}. */
    public InteractionDraft at(@Nullable String at) {
        DraftValues values = DraftValues.of(this);
        Instant read = values.instant("at", at);
        return InteractionDraftBuilder.builder(this)
                .at(read)
                .violations(values.violations())
                .build();
    }
}

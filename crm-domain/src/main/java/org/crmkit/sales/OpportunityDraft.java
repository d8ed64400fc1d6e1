package org.crmkit.sales;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for opening or revising an opportunity. It replaces all data: a value that is left out is cleared. It contains
 * neither state nor assignee nor stage, so that revising never changes those.
 *
 * @param title 概要
 * @param prospect the potential customer
 * @param probability 成功机率
 * @param source 机会来源, a value of the dictionary
 * @param description 机会描述
 * @param amount the expected amount; not negative
 * @param expectedClose the expected day of the decision
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record OpportunityDraft(
        @TextLimit(max = Opportunity.TITLE_MAX) String title,
        @NotNull @Valid Prospect prospect,
        @NotNull Percent probability,
        @TextLimit(max = Entry.VALUE_MAX) String source,

        @TextLimit(max = Opportunity.DESCRIPTION_MAX, required = false, multiline = true) @Nullable
        String description,

        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        List<Violation> violations)
        implements Draft {

    /** Normalises the texts. An amount or a date out of range becomes a violation. */
    public OpportunityDraft {
        title = Text.lineOrEmpty(title, Opportunity.TITLE_MAX);
        source = Text.lineOrEmpty(source, Entry.VALUE_MAX);
        description = Text.lines(description, Opportunity.DESCRIPTION_MAX);
        DraftValues values = DraftValues.of(violations);
        values.given("prospect.customer", prospect == null ? null : prospect.customer());
        values.given("probability", probability);
        amount = values.checked("amount", amount, Money::optional);
        expectedClose = values.checked("expectedClose", expectedClose, DateLimits::optional);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public OpportunityDraft(
            String title,
            Prospect prospect,
            Percent probability,
            String source,
            @Nullable String description,
            @Nullable Money amount,
            @Nullable LocalDate expectedClose) {
        this(title, prospect, probability, source, description, amount, expectedClose, List.of());
    }

    /** Creates an input with the mandatory values only. */
    public OpportunityDraft(String title, String customerName, Percent probability, String source) {
        this(title, Prospect.named(customerName), probability, source, null, null, null);
    }

    /** Returns this draft with the potential customer whose id is read from text, a UUID. */
    public OpportunityDraft customer(@Nullable String id) {
        DraftValues values = DraftValues.of(this);
        CustomerId read = values.read("prospect.customer", id, CustomerId::of);
        return OpportunityDraftBuilder.builder(this)
                .prospect((prospect == null ? Prospect.named("") : prospect).withCustomer(read))
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the probability read from text, such as {@code 40} or {@code 40 %}. */
    public OpportunityDraft probability(@Nullable String probability) {
        DraftValues values = DraftValues.of(this);
        Percent read = values.percent("probability", probability);
        return OpportunityDraftBuilder.builder(this)
                .probability(read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with an amount read from text, such as {@code 1299.90} and {@code EUR}. */
    public OpportunityDraft amount(@Nullable String amount, @Nullable String currency) {
        DraftValues values = DraftValues.of(this);
        Money read = values.money("amount", amount, currency);
        return OpportunityDraftBuilder.builder(this)
                .amount(read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the expected day of the decision read from text, such as {@code 2026-12-31}. */
    public OpportunityDraft expectedClose(@Nullable String expectedClose) {
        DraftValues values = DraftValues.of(this);
        LocalDate read = values.day("expectedClose", expectedClose);
        return OpportunityDraftBuilder.builder(this)
                .expectedClose(read)
                .violations(values.violations())
                .build();
    }

    /** Returns the same draft with the name of its customer, if the draft has no name. */
    OpportunityDraft orNamed(String customerName) {
        return new OpportunityDraft(
                title, prospect.orNamed(customerName), probability, source, description, amount, expectedClose);
    }

    /** Lists the fields in which an opportunity differs from this draft. */
    List<FieldChange> differencesFrom(Opportunity now) {
        return new FieldChange.Comparison()
                .field("title", now.title(), title)
                .field("description", now.description(), description)
                .field("source", now.source(), source)
                .field("prospect.customerName", now.prospect().customerName(), prospect.customerName())
                .field("prospect.contactName", now.prospect().contactName(), prospect.contactName())
                .field("prospect.contactTelephone", now.prospect().contactTelephone(), prospect.contactTelephone())
                .field("prospect.customer", now.prospect().customer(), prospect.customer())
                .field("probability", now.probability(), probability)
                .field("amount", now.amount(), amount)
                .field("expectedClose", now.expectedClose(), expectedClose)
                .changes();
    }
}

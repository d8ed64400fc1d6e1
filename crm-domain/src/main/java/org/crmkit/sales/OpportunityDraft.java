package org.crmkit.sales;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.crmkit.dictionary.Entry;
import org.crmkit.error.InvalidInputException;
import org.crmkit.journal.FieldChange;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Money;
import org.crmkit.value.Percent;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hands in to open or revise an opportunity: the whole form, so what is left out is emptied. It holds
 * neither state nor assignee nor stage: saving the form never changes those.
 *
 * @param title 概要
 * @param prospect who might become a customer
 * @param probability 成功机率
 * @param source 机会来源, a value of the dictionary
 * @param description 机会描述
 * @param amount what it is expected to bring; not negative
 * @param expectedClose when it is expected to be decided
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
        @Nullable LocalDate expectedClose) {

    /** Normalises the texts; an amount or a date out of range is rejected with an {@link InvalidInputException} immediately. */
    public OpportunityDraft {
        title = Text.lineOrEmpty(title, Opportunity.TITLE_MAX);
        source = Text.lineOrEmpty(source, Entry.VALUE_MAX);
        description = Text.lines(description, Opportunity.DESCRIPTION_MAX);
        amount = Money.optional("amount", amount);
        expectedClose = DateLimits.optional("expectedClose", expectedClose);
    }

    /** Drafts an opportunity of which just the necessary is known. */
    public OpportunityDraft(String title, String customerName, Percent probability, String source) {
        this(title, Prospect.named(customerName), probability, source, null, null, null);
    }

    /** Returns the same form under the name of the customer that it is for, if it names none. */
    OpportunityDraft orNamed(String customerName) {
        return new OpportunityDraft(
                title, prospect.orNamed(customerName), probability, source, description, amount, expectedClose);
    }

    /** Lists the fields in which an opportunity differs from what this form says. */
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

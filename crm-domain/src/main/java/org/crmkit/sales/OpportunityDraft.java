package org.crmkit.sales;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.error.InvalidInputException;
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

    /** Creates an input with the mandatory values only. */
    public OpportunityDraft(String title, String customerName, Percent probability, String source) {
        this(title, Prospect.named(customerName), probability, source, null, null, null);
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

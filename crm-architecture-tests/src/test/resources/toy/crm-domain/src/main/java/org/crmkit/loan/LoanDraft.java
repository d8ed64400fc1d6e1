package org.crmkit.loan;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for lending an article.
 *
 * @param customer the customer who gets it
 * @param article a value of the dictionary, of the type {@link LoanDescriptor#ARTICLE}
 * @param title a description in one line
 * @param violations of values that were read from text; null for none
 */
public record LoanDraft(
        @NotNull CustomerId customer,
        @TextLimit(max = Entry.VALUE_MAX) String article,
        @TextLimit(max = Loan.TITLE_MAX) String title,
        List<Violation> violations)
        implements Draft {

    /** Normalises the texts. */
    public LoanDraft {
        article = Text.lineOrEmpty(article, Entry.VALUE_MAX);
        title = Text.lineOrEmpty(title, Loan.TITLE_MAX);
        DraftValues values = DraftValues.of(violations);
        values.given("customer", customer);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public LoanDraft(CustomerId customer, String article, String title) {
        this(customer, article, title, List.of());
    }

    /** Returns this draft with the customer whose id is read from text, a UUID. */
    public LoanDraft customer(@Nullable String id) {
        DraftValues values = DraftValues.of(this);
        CustomerId read = values.read("customer", id, CustomerId::of);
        return new LoanDraft(read, article, title, values.violations());
    }
}

package org.crmkit.loan;

import jakarta.validation.constraints.NotNull;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/**
 * The input for lending an article.
 *
 * @param customer the customer who gets it
 * @param article a value of the dictionary, of the type {@link LoanDescriptor#ARTICLE}
 * @param title a description in one line
 */
public record LoanDraft(
        @NotNull CustomerId customer,
        @TextLimit(max = Entry.VALUE_MAX) String article,
        @TextLimit(max = Loan.TITLE_MAX) String title) {

    /** Normalises the texts. */
    public LoanDraft {
        article = Text.lineOrEmpty(article, Entry.VALUE_MAX);
        title = Text.lineOrEmpty(title, Loan.TITLE_MAX);
    }
}

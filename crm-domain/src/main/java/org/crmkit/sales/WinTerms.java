package org.crmkit.sales;

import jakarta.validation.constraints.NotNull;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.Namesakes;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Money;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * On which terms an opportunity is won.
 *
 * @param agreed the agreed amount; null leaves the expected one
 * @param namesakes what the actor says about customers of the prospect's name
 */
public record WinTerms(@Nullable Money agreed, @NotNull Namesakes namesakes) {

    /** Refuses a negative or too large amount with an {@link InvalidInputException}. */
    public WinTerms {
        agreed = Money.optional("agreed", agreed);
    }

    /** As expected, and there should be no customer of that name yet. */
    public static WinTerms asExpected() {
        return new WinTerms(null, Namesakes.ask());
    }

    /** For an agreed amount, and there should be no customer of that name yet. */
    public static WinTerms agreed(Money amount) {
        return new WinTerms(Required.of("amount", amount), Namesakes.ask());
    }

    /** The same terms, with an existing customer. */
    public WinTerms linking(CustomerNumber number) {
        return new WinTerms(agreed, Namesakes.link(number));
    }

    /** The same terms, with a further customer of that name. */
    public WinTerms asAnotherCustomer() {
        return new WinTerms(agreed, Namesakes.another());
    }
}

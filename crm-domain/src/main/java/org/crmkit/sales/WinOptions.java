package org.crmkit.sales;

import jakarta.validation.constraints.NotNull;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Money;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * On which terms an opportunity is won.
 *
 * @param agreed the agreed amount; null leaves the expected one
 * @param onDuplicate what the actor says about customers of the prospect's name
 */
public record WinOptions(@Nullable Money agreed, @NotNull OnDuplicate onDuplicate) {

    /** Rejects a negative or too large amount with an {@link InvalidInputException}. */
    public WinOptions {
        agreed = Money.optional("agreed", agreed);
    }

    /** As expected, and there should be no customer of that name yet. */
    public static WinOptions asExpected() {
        return new WinOptions(null, OnDuplicate.fail());
    }

    /** For an agreed amount, and there should be no customer of that name yet. */
    public static WinOptions agreed(Money amount) {
        return new WinOptions(Required.of("amount", amount), OnDuplicate.fail());
    }

    /** The same terms, with an existing customer. */
    public WinOptions useExisting(CustomerNumber number) {
        return new WinOptions(agreed, OnDuplicate.useExisting(number));
    }

    /** The same terms, with a further customer of that name. */
    public WinOptions createAnyway() {
        return new WinOptions(agreed, OnDuplicate.createAnyway());
    }
}

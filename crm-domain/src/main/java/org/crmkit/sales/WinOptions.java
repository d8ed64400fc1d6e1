package org.crmkit.sales;

import jakarta.validation.constraints.NotNull;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The options for winning an opportunity.
 *
 * @param agreed the agreed amount; null keeps the expected amount
 * @param onDuplicate what to do if there are customers of the same name as the prospect
 */
public record WinOptions(@Nullable Money agreed, @NotNull OnDuplicate onDuplicate) {

    /** Rejects a negative or too large amount with an {@link InvalidInputException}. */
    public WinOptions {
        agreed = Money.optional("agreed", agreed);
    }

    /** The expected amount; fails if there are customers of the same name. */
    public static WinOptions asExpected() {
        return new WinOptions(null, OnDuplicate.fail());
    }

    /** An agreed amount; fails if there are customers of the same name. */
    public static WinOptions agreed(Money amount) {
        return new WinOptions(Required.of("amount", amount), OnDuplicate.fail());
    }

    /** Returns the same options with an existing customer. */
    public WinOptions useExisting(CustomerNumber number) {
        return new WinOptions(agreed, OnDuplicate.useExisting(number));
    }

    /** Returns the same options with a further customer of the same name. */
    public WinOptions createAnyway() {
        return new WinOptions(agreed, OnDuplicate.createAnyway());
    }
}

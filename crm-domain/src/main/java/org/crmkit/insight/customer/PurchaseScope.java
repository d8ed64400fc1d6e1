package org.crmkit.insight.customer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Currency;
import org.crmkit.value.Times;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * Which purchases a report is about.
 *
 * @param asOf the last day whose orders count
 * @param currency the currency of the orders; those in others do not count
 */
@ValueObject
public record PurchaseScope(
        @NotNull LocalDate asOf, @NotNull Currency currency) {

    /** Guards the day. */
    public PurchaseScope {
        Times.optional("asOf", asOf);
    }
}

package org.crmkit.reporting.customer;

import java.time.LocalDate;
import java.util.Currency;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * Which purchases a report is about.
 *
 * @param asOf the last day whose orders count
 * @param currency the currency of the orders; those in others do not count
 */
@ValueObject
public record PurchaseReportFilter(LocalDate asOf, Currency currency) {

    /** Checks the parts. */
    public PurchaseReportFilter {
        Required.that("asOf", asOf).and("currency", currency).check();
        DateLimits.optional("asOf", asOf);
    }
}

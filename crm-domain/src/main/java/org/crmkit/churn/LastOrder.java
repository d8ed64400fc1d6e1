package org.crmkit.churn;

import java.time.LocalDate;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The last order of a customer at the time when a case was opened.
 *
 * @param externalId its external id in the sales system
 * @param date the day of the order
 */
@ValueObject
public record LastOrder(String externalId, LocalDate date) {

    /** Checks the text and the day. */
    public LastOrder {
        externalId = Text.required("externalId", externalId, ExternalRecord.EXTERNAL_ID_MAX);
        DateLimits.optional("date", date);
    }
}

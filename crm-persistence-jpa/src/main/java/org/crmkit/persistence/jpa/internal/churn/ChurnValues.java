package org.crmkit.persistence.jpa.internal.churn;

import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.LastOrder;
import org.jspecify.annotations.Nullable;

/** Converts the small values of churn cases to column values and back. */
public final class ChurnValues {

    private ChurnValues() {}

    static ChurnCaseId churnCase(UUID id) {
        return new ChurnCaseId(id);
    }

    public static @Nullable LastOrder lastOrder(@Nullable String externalId, @Nullable LocalDate date) {
        return externalId == null || date == null ? null : new LastOrder(externalId, date);
    }
}

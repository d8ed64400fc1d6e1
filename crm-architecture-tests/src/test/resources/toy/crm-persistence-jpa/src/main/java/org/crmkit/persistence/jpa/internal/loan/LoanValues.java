package org.crmkit.persistence.jpa.internal.loan;

import java.util.UUID;
import org.crmkit.loan.LoanId;

/** Converts the small values of loans to column values and back. */
final class LoanValues {

    private LoanValues() {}

    static LoanId loan(UUID id) {
        return new LoanId(id);
    }
}

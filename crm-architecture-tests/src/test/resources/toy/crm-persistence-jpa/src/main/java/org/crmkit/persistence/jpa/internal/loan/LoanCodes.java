package org.crmkit.persistence.jpa.internal.loan;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.loan.LoanState;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;

/** The codes under which the database stores the enums of loans. Published codes never change. */
final class LoanCodes {

    private LoanCodes() {}

    @Converter
    static class OfLoanState extends EnumCodes<LoanState> {
        OfLoanState() {
            super(LoanState.class, Map.of(LoanState.LENT, "LENT", LoanState.RETURNED, "RETURNED"));
        }
    }
}

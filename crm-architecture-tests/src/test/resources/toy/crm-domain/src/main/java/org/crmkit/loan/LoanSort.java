package org.crmkit.loan;

import java.time.Instant;
import org.crmkit.kernel.query.SortField;

/** The sort fields of loans. */
public enum LoanSort implements SortField<Loan> {
    /** When the articles were lent. */
    CREATED,
    /** When the loans were last changed. */
    CHANGED;

    @Override
    public Comparable<?> key(Loan loan) {
        return switch (this) {
            case CREATED -> loan.createdAt();
            case CHANGED -> loan.changedAt();
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Instant.class;
    }
}

package org.crmkit.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.crmkit.query.SortField;
import org.crmkit.value.Text;

/** What opportunities can be sorted by. */
public enum OpportunitySort implements SortField<OpportunitySummary> {
    /** When it was opened. */
    CREATED,
    /** When it was last changed. */
    CHANGED,
    /** The title, whatever its case. */
    TITLE,
    /** The prospect's name, whatever its case. */
    CUSTOMER_NAME,
    /** The success probability. */
    PROBABILITY,
    /** The amount, whatever its currency; what has none sorts as {@link #NO_AMOUNT}. */
    AMOUNT,
    /** When it is expected to be decided; what has no date sorts as {@link #NO_DATE}. */
    EXPECTED_CLOSE;

    /** Where opportunities without an amount sort: below all others. */
    public static final BigDecimal NO_AMOUNT = BigDecimal.ONE.negate();

    /** Where opportunities without an expected close sort: behind all others. */
    public static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    @Override
    public Comparable<?> key(OpportunitySummary opportunity) {
        return switch (this) {
            case CREATED -> opportunity.createdAt();
            case CHANGED -> opportunity.changedAt();
            case TITLE -> Text.sortKey(opportunity.title());
            case CUSTOMER_NAME -> Text.sortKey(opportunity.customerName());
            case PROBABILITY -> opportunity.probability().value();
            case AMOUNT ->
                opportunity.amount() == null ? NO_AMOUNT : opportunity.amount().amount();
            case EXPECTED_CLOSE -> opportunity.expectedClose() == null ? NO_DATE : opportunity.expectedClose();
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return switch (this) {
            case CREATED, CHANGED -> Instant.class;
            case TITLE, CUSTOMER_NAME -> String.class;
            case PROBABILITY -> Integer.class;
            case AMOUNT -> BigDecimal.class;
            case EXPECTED_CLOSE -> LocalDate.class;
        };
    }
}

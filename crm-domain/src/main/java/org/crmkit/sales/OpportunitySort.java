package org.crmkit.sales;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/** The sort fields of opportunities. */
public enum OpportunitySort implements SortField<OpportunitySummary> {
    /** When it was opened. */
    CREATED,
    /**
     * The opportunity number, compared as text: by day, and within a day in the order of opening up to the 9999th opportunity.
     * Numbers beyond that have one more digit, and some of them sort before 9999.
     */
    NUMBER,
    /** When it was last changed. */
    CHANGED,
    /** The title, regardless of case. */
    TITLE,
    /** The prospect's name, regardless of case. */
    CUSTOMER_NAME,
    /** The success probability. */
    PROBABILITY,
    /**
     * The amount within its currency; currencies are ordered by their codes. An opportunity without an amount sorts as {@link
     * #NO_AMOUNT}.
     */
    AMOUNT,
    /** The expected day of the decision; an opportunity without one sorts as {@link #NO_DATE}. */
    EXPECTED_CLOSE;

    /** The sort key of opportunities without an amount: before all others. */
    public static final String NO_AMOUNT = "";

    /** The sort key of opportunities without an expected day: after all others. */
    public static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    /** The maximum number of decimal places of a currency. */
    private static final int PLACES = 4;

    private static final int WIDTH = Money.MAX_DIGITS + 1 + PLACES;

    /**
     * Returns the text by which an amount sorts: the code of its currency, then its digits with leading zeros. Amounts in
     * different currencies cannot be compared as numbers.
     */
    public static String amountKey(@Nullable Money amount) {
        if (amount == null) {
            return NO_AMOUNT;
        }
        String digits =
                amount.amount().setScale(PLACES, RoundingMode.UNNECESSARY).toPlainString();
        return amount.currency().getCurrencyCode() + "0".repeat(Math.max(0, WIDTH - digits.length())) + digits;
    }

    @Override
    public Comparable<?> key(OpportunitySummary opportunity) {
        return switch (this) {
            case CREATED -> opportunity.createdAt();
            case CHANGED -> opportunity.changedAt();
            case NUMBER -> opportunity.number().value();
            case TITLE -> Text.sortKey(opportunity.title());
            case CUSTOMER_NAME -> Text.sortKey(opportunity.customerName());
            case PROBABILITY -> opportunity.probability().value();
            case AMOUNT -> amountKey(opportunity.amount());
            case EXPECTED_CLOSE -> opportunity.expectedClose() == null ? NO_DATE : opportunity.expectedClose();
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return switch (this) {
            case CREATED, CHANGED -> Instant.class;
            case NUMBER, TITLE, CUSTOMER_NAME, AMOUNT -> String.class;
            case PROBABILITY -> Integer.class;
            case EXPECTED_CLOSE -> LocalDate.class;
        };
    }
}

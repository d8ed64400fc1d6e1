package org.crmkit.sales;

import java.io.Serializable;
import java.time.LocalDate;
import org.crmkit.kernel.value.DailyNumber;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The opportunity number, unique in the tenant: {@code XS}, the day, and a running number of that day.
 *
 * @param value for example {@code XS202701120001}
 */
@ValueObject
public record OpportunityNumber(String value) implements Comparable<OpportunityNumber>, Serializable {

    /** The maximum length of a number, in characters. */
    public static final int MAX = DailyNumber.MAX;

    private static final DailyNumber FORM = new DailyNumber("XS");

    /** Rejects any other form with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public OpportunityNumber {
        FORM.require(value);
    }

    /** Returns the number for a day and a running number, which begins at 1; beyond 9999 the number has more digits. */
    public static OpportunityNumber of(LocalDate day, long running) {
        return new OpportunityNumber(FORM.of(day, running));
    }

    /** Returns the series of running numbers of a day. */
    static String series(LocalDate day) {
        return DailyNumber.series("opportunity", day);
    }

    @Override
    public int compareTo(OpportunityNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.crmkit.customer;

import java.io.Serializable;
import java.time.LocalDate;
import org.crmkit.kernel.value.DailyNumber;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The customer number, unique in the tenant: {@code KH}, the day, and a running number of that day.
 *
 * @param value for example {@code KH202701120001}
 */
@ValueObject
public record CustomerNumber(String value) implements Comparable<CustomerNumber>, Serializable {

    /** The maximum length of a number, in characters. */
    public static final int MAX = DailyNumber.MAX;

    private static final DailyNumber FORM = new DailyNumber("KH");

    /** Rejects any other form with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public CustomerNumber {
        FORM.require(value);
    }

    /** Returns the number for a day and a running number, which begins at 1; beyond 9999 the number has more digits. */
    public static CustomerNumber of(LocalDate day, long running) {
        return new CustomerNumber(FORM.of(day, running));
    }

    /** Returns the series of running numbers of a day. */
    static String series(LocalDate day) {
        return DailyNumber.series("customer", day);
    }

    @Override
    public int compareTo(CustomerNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

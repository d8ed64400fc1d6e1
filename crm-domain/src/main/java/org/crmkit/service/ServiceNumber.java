package org.crmkit.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.crmkit.kernel.value.DailyNumber;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The service number, unique in the tenant: {@code FW}, the day, and a running number of that day.
 *
 * @param value for example {@code FW202701120001}
 */
@ValueObject
public record ServiceNumber(String value) implements Comparable<ServiceNumber>, Serializable {

    /** The maximum length of a number, in characters. */
    public static final int MAX = DailyNumber.MAX;

    private static final DailyNumber FORM = new DailyNumber("FW");

    /** Rejects any other form with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ServiceNumber {
        FORM.require(value);
    }

    /** Returns the number for a day and a running number, which begins at 1; beyond 9999 the number has more digits. */
    public static ServiceNumber of(LocalDate day, long running) {
        return new ServiceNumber(FORM.of(day, running));
    }

    /** Returns the series of running numbers of a day. */
    static String series(LocalDate day) {
        return DailyNumber.series("service", day);
    }

    @Override
    public int compareTo(ServiceNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.crmkit.customer;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.crmkit.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The number people know a customer by, unique in the tenant: {@code KH}, the day, and a running number of that day.
 *
 * @param value for example {@code KH202701120001}
 */
@ValueObject
public record CustomerNumber(String value) implements Comparable<CustomerNumber>, Serializable {

    /** The longest number, in characters. */
    public static final int MAX = 32;

    private static final Pattern FORM = Pattern.compile("KH[0-9]{12,30}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** Refuses any other form with an {@link InvalidInputException}. */
    public CustomerNumber {
        if (!FORM.matcher(value).matches()) {
            throw InvalidInputException.of("number", "malformed", "KHyyyyMMdd0001");
        }
    }

    /** Returns the number of a day and a running number from 1 on; beyond 9999 it grows longer. */
    public static CustomerNumber of(LocalDate day, long running) {
        String count = Long.toString(running);
        return new CustomerNumber("KH" + DAY.format(day) + "0".repeat(Math.max(0, 4 - count.length())) + count);
    }

    /** Returns the series of running numbers of a day. */
    static String series(LocalDate day) {
        return "customer-" + DAY.format(day);
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

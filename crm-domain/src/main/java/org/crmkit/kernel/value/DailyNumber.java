package org.crmkit.kernel.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;

/** The format of record numbers that users see: two letters, the day, and a running number of that day. */
public final class DailyNumber {

    /** The longest number, in characters. */
    public static final int MAX = 32;

    private static final int DIGITS = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final String letters;
    private final Pattern form;

    /**
     * Creates the format of an aggregate type.
     *
     * @param letters the two letters, for example {@code KH}
     */
    public DailyNumber(String letters) {
        this.letters = letters;
        this.form = Pattern.compile(letters + "[0-9]{12,30}");
    }

    /** Returns the series of running numbers of a day. */
    public static String series(String kind, LocalDate day) {
        return kind + "-" + DAY.format(day);
    }

    /** Rejects a text of another format with an {@link InvalidInputException}. */
    public void require(String number) {
        Required.of("number", number);
        if (!form.matcher(number).matches()) {
            throw InvalidInputException.of("number", "malformed", letters + "yyyyMMdd0001");
        }
    }

    /** Returns the number of a day and a running number from 1 on. A running number beyond 9999 makes it longer. */
    public String of(LocalDate day, long running) {
        Required.of("day", day);
        String digits = Long.toString(running);
        return letters + DAY.format(day) + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}

package org.crmkit.examples.quickstart.csv;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;

/**
 * One line of a file.
 *
 * @param file the file's name
 * @param line the line's number
 * @param columns the names of the columns
 * @param fields the values of the columns
 * @param slashes how dates with slashes are read
 */
public record Row(String file, int line, List<String> columns, List<String> fields, SlashDates slashes) {

    private static final int COUNT_MAX = 9;
    private static final int DATE_MAX = 10;
    private static final Pattern COMPACT_DATE = Pattern.compile("[0-9]{8}");
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)(\\.0+)?");

    private static final int DECIMAL_MAX = 40;

    /** Nine digits tell all binary fractions of 32 bits apart; the last one may be a zero, which is left out. */
    private static final int BINARY_DIGITS = 8;

    private static final int BINARY_PLACES = 4;

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    /** An error in a row. It is caught where rows are read; reading continues with the next row. */
    public static final class Wrong extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        Wrong(Fault fault) {
            super(fault.toString());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** Returns the text of a column, which must not be empty. */
    public String text(String column, int max) {
        return optional(column, max).orElseThrow(() -> wrong(column, "is missing"));
    }

    /** Returns the text of a column; empty if the column is empty. */
    public Optional<String> optional(String column, int max) {
        try {
            return Optional.ofNullable(Text.optional(column, field(column), max));
        } catch (InvalidInputException refused) {
            throw wrong(column, "is longer than " + max + " characters or holds characters that cannot be kept");
        }
    }

    /**
     * Returns the date of a column, as in 2017-03-01, or as in 3/14/2017 where that has one reading in the file; empty if the
     * column is empty.
     */
    public Optional<LocalDate> date(String column) {
        String text = field(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.ofNullable(DateLimits.optional(column, day(text)));
        } catch (DateTimeException | InvalidInputException impossible) {
            throw wrong(column, "there is no date " + text);
        }
    }

    /** Returns the date of a column, as in 20170301 or in any form of {@link #date}, which must not be empty. */
    public LocalDate compactDate(String column) {
        String text = text(column, DATE_MAX);
        try {
            LocalDate day = COMPACT_DATE.matcher(text).matches()
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : day(text);
            DateLimits.optional(column, day);
            return day;
        } catch (DateTimeException | InvalidInputException impossible) {
            throw wrong(column, "there is no date " + text);
        }
    }

    /**
     * Returns the time of a column, as in 2017-03-01T09:30:00Z; empty if the column is empty. A time without an offset is in
     * UTC. A date alone, in any form of {@link #date}, means the start of that day. A space may stand in place of the T.
     */
    public Optional<Instant> time(String column) {
        String text = field(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(DateLimits.required(column, instant(text)));
        } catch (DateTimeException | InvalidInputException impossible) {
            throw wrong(column, "there is no time " + text);
        }
    }

    /** Returns the integer of a column, from 0 to a maximum; some programs write 4.0 for 4. */
    public int count(String column, int max) {
        String text = text(column, DECIMAL_MAX);
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches() || whole.group(1).length() > COUNT_MAX || Integer.parseInt(whole.group(1)) > max) {
            throw wrong(column, text + " is no count of 0 to " + max);
        }
        return Integer.parseInt(whole.group(1));
    }

    /** Returns the amount of a column, which must not be negative; empty if the column is empty. */
    public Optional<Money> money(String column, String currency) {
        String text = field(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Money money = Money.of(text, currency);
            if (money.amount().signum() < 0) {
                throw wrong(column, text + " is negative");
            }
            return Optional.of(money);
        } catch (InvalidInputException refused) {
            throw wrong(column, text + " is no amount of " + currency);
        }
    }

    /**
     * Returns the number of a column, rounded half up: some programs write 9.80000019 for 9.80.
     *
     * @param places the number of decimal places
     * @param max the maximum; the minimum is 0
     */
    public BigDecimal decimal(String column, int places, long max) {
        String text = text(column, DECIMAL_MAX);
        if (!DECIMAL.matcher(text).matches()) {
            throw wrong(column, text + " is no number");
        }
        BigDecimal number = new BigDecimal(text).setScale(places, RoundingMode.HALF_UP);
        if (number.signum() < 0) {
            throw wrong(column, text + " is negative");
        }
        if (number.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw wrong(column, text + " is more than " + max);
        }
        return number;
    }

    /**
     * Returns the number of a column, which may be negative. A number that a program has written from a binary fraction is the
     * decimal number of two places that it stands for, such as 9.80 for 9.80000019; any other is rounded half up.
     *
     * @param places the number of decimal places
     * @param max the maximum of the number without its sign
     */
    public BigDecimal signed(String column, int places, long max) {
        String text = text(column, DECIMAL_MAX);
        if (!DECIMAL.matcher(text).matches()) {
            throw wrong(column, text + " is no number");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.abs().compareTo(BigDecimal.valueOf(max)) > 0) {
            throw wrong(column, text + " is more than " + max);
        }
        BigDecimal hundredths = number.setScale(2, RoundingMode.HALF_UP);
        return isBinary(number) && hundredths.floatValue() == number.floatValue()
                ? hundredths
                : number.setScale(places, RoundingMode.HALF_UP);
    }

    /** Returns whether a number has as many digits as a program writes for a binary fraction of 32 bits. */
    private static boolean isBinary(BigDecimal number) {
        return number.precision() >= BINARY_DIGITS && number.scale() >= BINARY_PLACES;
    }

    /** Returns the error for a column. */
    public Wrong wrong(String column, String reason) {
        return new Wrong(new Fault(file, line, column, reason));
    }

    /** A file whose dates can be read in two ways is refused once, not line by line. */
    private LocalDate day(String text) {
        if (SlashDates.isOne(text)) {
            if (slashes.isUndecided()) {
                throw new Complaint("The dates of " + file + ", such as " + text
                        + ", can be read in two ways; a date is written as in 2025-03-31.");
            }
            return slashes.date(text).orElseThrow(() -> new DateTimeException(text));
        }
        return LocalDate.parse(text);
    }

    private Instant instant(String text) {
        if (SlashDates.isOne(text)) {
            return day(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        TemporalAccessor parsed =
                TIME.parseBest(text.replace(' ', 'T'), Instant::from, LocalDateTime::from, LocalDate::from);
        if (parsed instanceof LocalDate day) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return parsed instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(parsed);
    }

    private String field(String column) {
        int place = columns.indexOf(column);
        return place < 0 ? "" : fields.get(place).strip();
    }
}

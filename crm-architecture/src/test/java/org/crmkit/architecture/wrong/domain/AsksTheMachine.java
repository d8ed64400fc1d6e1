package org.crmkit.architecture.wrong.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crmkit.architecture.Breaks;

/** Reads the machine's time, randomness, locale, zone and charset in every possible way, with one method for each way. */
@Breaks("NOTHING_IN_THE_DOMAIN_ASKS_THE_MACHINE")
@SuppressWarnings({
    "DefaultCharset",
    "DefaultLocale",
    "JavaTimeDefaultTimeZone",
    "JavaUtilDate",
    "JdkObsolete",
    "StringCaseLocaleUsage",
    "TimeInStaticInitializer",
    "UnnecessaryLambda",
    "AnnotateFormatMethod",
    "PreferJavaTimeOverload",
    "SystemConsoleNull",
    "TimeZoneUsage",
    "SimpleDateFormat",
    "MisusedDayOfYear"
})
public final class AsksTheMachine {

    private final byte[] bytes = {1};
    private final ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Instant instant() {
        return Instant.now();
    }

    LocalDate date() {
        return LocalDate.now();
    }

    LocalDate dateInAZone() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    LocalDateTime dateAndTime() {
        return LocalDateTime.now();
    }

    ZonedDateTime zoned() {
        return ZonedDateTime.now();
    }

    Year year() {
        return Year.now();
    }

    JapaneseDate elsewhere() {
        return JapaneseDate.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    Supplier<Instant> lambda() {
        return () -> Instant.now();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Clock clockInAZone() {
        return Clock.system(ZoneOffset.UTC);
    }

    Clock localClock() {
        return Clock.systemDefaultZone();
    }

    Clock slowClock() {
        return Clock.tickSeconds(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    Date oldDate() {
        return new Date();
    }

    Calendar calendar() {
        return Calendar.getInstance(Locale.ROOT);
    }

    Calendar gregorian() {
        return new GregorianCalendar();
    }

    double chance() {
        return Math.random();
    }

    Random random() {
        return new Random();
    }

    SplittableRandom splittable() {
        return new SplittableRandom();
    }

    ThreadLocalRandom threads() {
        return ThreadLocalRandom.current();
    }

    SecureRandom secure() {
        return new SecureRandom();
    }

    UUID uuid() {
        return UUID.randomUUID();
    }

    void shuffled(List<String> cards) {
        Collections.shuffle(cards);
    }

    Locale locale() {
        return Locale.getDefault();
    }

    Locale localeOf() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }

    String upper() {
        return "i".toUpperCase();
    }

    Function<String, String> lower() {
        return String::toLowerCase;
    }

    String format() {
        return String.format("%d", 1);
    }

    String formatted() {
        return "%d".formatted(1);
    }

    String message() {
        return MessageFormat.format("{0}", 1);
    }

    MessageFormat messages() {
        return new MessageFormat("{0}");
    }

    NumberFormat numbers() {
        return NumberFormat.getInstance();
    }

    DecimalFormat decimals() {
        return new DecimalFormat("0.0");
    }

    SimpleDateFormat oldDates() {
        return new SimpleDateFormat("yyyy");
    }

    DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("MMM");
    }

    DateTimeFormatter built() {
        return new DateTimeFormatterBuilder().appendLiteral('x').toFormatter();
    }

    DateTimeFormatter localized() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
    }

    ResourceBundle bundle() {
        return ResourceBundle.getBundle("nowhere");
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    TimeZone oldZone() {
        return TimeZone.getDefault();
    }

    Charset charset() {
        return Charset.defaultCharset();
    }

    byte[] encoded() {
        return "ß".getBytes();
    }

    String decoded() {
        return new String(bytes);
    }

    String collected() {
        return out.toString();
    }

    Reader reader() {
        return new InputStreamReader(in);
    }

    Writer writer() {
        return new OutputStreamWriter(out);
    }

    PrintWriter printer() throws IOException {
        return new PrintWriter("nowhere");
    }

    Scanner scanner() {
        return new Scanner(in);
    }

    String property() {
        return System.getProperty("user.home");
    }

    boolean flag() {
        return Boolean.getBoolean("flag");
    }

    String environment() {
        return System.getenv("HOME");
    }

    String lineEnd() {
        return System.lineSeparator();
    }
}

package org.crmkit.examples.quickstart.page.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/** The texts of the page and the formats of its numbers, in its language; nothing depends on the locale of the machine. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(3_600_000);

    private final Locale locale;
    private final ResourceBundle bundle;

    public Texts(Language language) {
        this.locale = language.locale();
        this.bundle = bundle("texts", language.equals(Language.EN) ? Locale.ROOT : locale);
    }

    /** Returns a file of texts of this package. */
    static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "org.crmkit.examples.quickstart.page.text." + name, locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }

    /** Returns the language tag for HTML. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** Returns a text with its arguments filled in. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** Returns the parts joined as a list. */
    public String list(Collection<String> parts) {
        return String.join(say("list"), parts);
    }

    /** Returns the sentences joined as one text. */
    public String sentences(Collection<String> parts) {
        return String.join(say("between-sentences"), parts);
    }

    /** Returns a whole number. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Returns a number with this number of decimal places, rounded half up. */
    public String number(BigDecimal number, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** Returns a percentage, or a dash if it is empty. */
    public String percent(@Nullable BigDecimal percent, int places) {
        return percent == null ? say("none") : say("percent", number(percent, places));
    }

    /** Returns an amount with its currency, without decimal places if it is whole. */
    public String money(Money money) {
        return money(money, isWhole(money));
    }

    /** Returns an amount with its currency, without decimal places or with all of them. */
    public String money(Money money, boolean whole) {
        return say("money", number(money.amount(), whole ? 0 : money.amount().scale()), currency(money));
    }

    /** Returns amounts of several currencies, or a dash if there are none. */
    public String money(List<Money> amounts) {
        return amounts.isEmpty()
                ? say("none")
                : amounts.stream().map(this::money).collect(Collectors.joining(" + "));
    }

    /** Returns the name of a currency. */
    public String currency(Money money) {
        return locale.equals(Locale.ENGLISH)
                ? money.currency().getCurrencyCode()
                : money.currency().getDisplayName(locale);
    }

    /** Returns a duration in hours, or a dash for null. */
    public String hours(@Nullable Duration time) {
        return time == null ? say("none") : say("hours", number(inHours(time), 1));
    }

    /** Returns a month. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(bundle.getString("month"), locale).format(month);
    }

    /** Returns a day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle.getString("day"), locale).format(day);
    }

    public static BigDecimal inHours(Duration time) {
        return BigDecimal.valueOf(time.toMillis()).divide(MILLIS_AN_HOUR, 3, RoundingMode.HALF_UP);
    }

    public static boolean isWhole(Money money) {
        return money.amount().stripTrailingZeros().scale() <= 0;
    }
}

package org.crmkit.examples.quickstart.output;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/** Converts values of reports into words. */
public final class Words {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    /** Returns an instant, to the minute. */
    public static String when(Instant at) {
        return MINUTE.format(at);
    }

    /** Returns a number with grouped thousands. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns an amount, without decimal places if it is whole. */
    public static String money(@Nullable Money money) {
        if (money == null) {
            return "no amount";
        }
        BigDecimal amount = money.amount();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", amount) + " " + money.currency();
    }

    /** Returns the name of a constant in lower case, with spaces. */
    public static String word(Enum<?> constant) {
        return word(constant.name());
    }

    /** Returns a code in capital letters as words. */
    public static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns sums of several currencies. */
    public static String money(List<Money> sums) {
        return sums.stream().map(Words::money).collect(Collectors.joining(" + "));
    }
}

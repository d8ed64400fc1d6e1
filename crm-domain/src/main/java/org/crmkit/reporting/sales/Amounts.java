package org.crmkit.reporting.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmkit.kernel.value.Money;

/** Sums of money, one for each currency, ordered by its code. */
final class Amounts {

    private Amounts() {}

    /** Compares by the sums in the first currency, by its code, in which they differ: the higher sum first. */
    static int compare(List<Money> one, List<Money> other) {
        Map<String, BigDecimal> differences = new TreeMap<>();
        one.forEach(each -> differences.merge(code(each), each.amount().negate(), BigDecimal::add));
        other.forEach(each -> differences.merge(code(each), each.amount(), BigDecimal::add));
        return differences.values().stream()
                .mapToInt(BigDecimal::signum)
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    static List<Money> plus(List<Money> one, List<Money> other) {
        Map<String, Money> sums = new TreeMap<>();
        Stream.concat(one.stream(), other.stream()).forEach(each -> sums.merge(code(each), each, Money::plus));
        return List.copyOf(sums.values());
    }

    private static String code(Money money) {
        return money.currency().getCurrencyCode();
    }
}

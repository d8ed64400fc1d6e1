package org.crmkit.persistence.inmemory.internal.reporting.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.value.Money;
import org.crmkit.sales.Opportunity;

/** The sums of the amounts of some opportunities, one for each currency, ordered by its code. */
final class Sums {

    private Sums() {}

    static List<Money> amounts(List<Opportunity> rows) {
        return List.copyOf(rows.stream()
                .flatMap(row -> Stream.ofNullable(row.amount()))
                .collect(Collectors.toMap(
                        each -> each.currency().getCurrencyCode(), each -> each, Money::plus, TreeMap::new))
                .values());
    }

    /** Amount times probability, added exactly and rounded once. */
    static List<Money> weighted(List<Opportunity> rows) {
        Map<Currency, BigDecimal> exact = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (Opportunity row : rows) {
            Money amount = row.amount();
            if (amount != null) {
                BigDecimal hundredfold = amount.amount()
                        .multiply(BigDecimal.valueOf(row.probability().value()));
                exact.merge(amount.currency(), hundredfold, BigDecimal::add);
            }
        }
        return exact.entrySet().stream()
                .map(each -> Money.rounded(each.getValue().movePointLeft(2), each.getKey(), RoundingMode.HALF_UP))
                .toList();
    }
}

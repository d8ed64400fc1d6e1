package org.crmkit.examples.quickstart.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.kernel.value.Money;

/** The currencies of amounts. A chart shows one currency, because amounts of different currencies have no sum. */
final class Currencies {

    private Currencies() {}

    /** Returns the currencies that occur, by code. */
    static List<Currency> of(Stream<Money> amounts) {
        return amounts.map(Money::currency)
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    /** Returns the sum of the amounts in a currency; zero if there is none. */
    static Money sum(Collection<Money> amounts, Currency currency) {
        return amounts.stream()
                .filter(each -> each.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}

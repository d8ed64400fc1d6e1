package org.crmkit.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmkit.bgnbd.BgNbdFit;
import org.crmkit.bgnbd.CustomerOutlook;
import org.crmkit.bgnbd.PurchaseOutlook;
import org.crmkit.reporting.customer.RfmScore;

/**
 * What the purchases until some day say about those behind it.
 *
 * @param asOf the last day of which the model knows
 * @param weeks how many weeks ahead it looks
 * @param compared whether the file tells what was bought in these weeks
 * @param fit the model
 * @param customers each customer who had bought until then, in the order of the file
 * @param warned how many customers the watch warned of by this model
 * @param recovered how many of these bought again
 */
record PurchaseFigures(
        LocalDate asOf,
        double weeks,
        boolean compared,
        BgNbdFit fit,
        List<Outlook> customers,
        long warned,
        long recovered) {

    /** The currency of all purchases, as the file names none. */
    static final Currency CURRENCY = Currency.getInstance("USD");

    /**
     * What is to be expected of a customer.
     *
     * @param key what the file calls them
     * @param score what they have bought, and how that compares to others
     * @param outlook what the model knows and says of them
     * @param actual on how many days they bought in the weeks ahead
     */
    record Outlook(String key, RfmScore score, CustomerOutlook outlook, long actual) {

        /** Returns how often they had come back. */
        long repeats() {
            return outlook.counts().repeats();
        }

        /** Returns the probability that they are still a customer. */
        double alive() {
            return outlook.alive();
        }

        /** Returns how many purchases are expected of them in the weeks ahead. */
        double expected() {
            return outlook.expected();
        }
    }

    /**
     * Sets what the model says beside what was bought.
     *
     * @param scores what each customer has bought until then, in the order of the outlook
     * @param days on how many days each customer has bought until the end
     * @param warned how many customers the watch warned of
     */
    static PurchaseFigures of(
            PurchaseShop shop,
            PurchaseData data,
            List<RfmScore> scores,
            PurchaseOutlook outlook,
            Map<String, Long> days,
            long warned) {
        Map<String, Outlook> byKey = new HashMap<>();
        for (int each = 0; each < scores.size(); each++) {
            RfmScore score = scores.get(each);
            String key = shop.key(score.purchases().customer());
            long until = score.purchases().days();
            byKey.put(
                    key, new Outlook(key, score, outlook.customers().get(each), days.getOrDefault(key, until) - until));
        }
        List<Outlook> customers = new ArrayList<>();
        data.customers().keySet().stream()
                .filter(byKey::containsKey)
                .map(byKey::get)
                .forEach(customers::add);
        return new PurchaseFigures(
                outlook.asOf(),
                outlook.weeks(),
                data.lastDay().isAfter(outlook.asOf()),
                outlook.fit(),
                customers,
                warned,
                shop.recovered());
    }

    /** Returns the customers by how often they had come back. */
    Map<Long, List<Outlook>> byRepeats() {
        return customers.stream().collect(Collectors.groupingBy(Outlook::repeats, TreeMap::new, Collectors.toList()));
    }
}

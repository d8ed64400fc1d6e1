package org.crmkit.examples.quickstart.purchases;

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
 * What the model, fitted to the purchases up to a day, expects of the purchases after that day.
 *
 * @param asOf the last day from which the model learns
 * @param weeks the number of weeks for which it makes predictions
 * @param compared whether the file contains the purchases of these weeks
 * @param fit the fitted model
 * @param customers each customer who had bought until then, in the order of the file
 * @param warned the number of customers for whom churn detection with this model opened cases
 * @param recovered the number of these customers who bought again
 */
public record PurchaseFigures(
        LocalDate asOf,
        double weeks,
        boolean compared,
        BgNbdFit fit,
        List<Outlook> customers,
        long warned,
        long recovered) {

    /** The currency of all purchases, because the file names none. */
    static final Currency CURRENCY = Currency.getInstance("USD");

    /**
     * What is expected of a customer.
     *
     * @param key the customer's id in the file
     * @param score what the customer has bought, compared to the other customers
     * @param outlook the model's input and its predictions for the customer
     * @param actual the number of days on which the customer bought in the predicted weeks
     */
    record Outlook(String key, RfmScore score, CustomerOutlook outlook, long actual) {

        /** Returns how many times the customer had bought again. */
        long repeats() {
            return outlook.counts().repeats();
        }

        /** Returns the probability that the customer is still active. */
        double alive() {
            return outlook.alive();
        }

        /** Returns the number of purchases that is expected in the predicted weeks. */
        double expected() {
            return outlook.expected();
        }
    }

    /**
     * Compares the predictions with the actual purchases.
     *
     * @param scores what each customer has bought until then, in the order of the outlook
     * @param days the number of days on which each customer has bought until the end
     * @param warned the number of customers for whom churn detection opened cases
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

    /** Returns the customers by the number of times they had bought again. */
    Map<Long, List<Outlook>> byRepeats() {
        return customers.stream().collect(Collectors.groupingBy(Outlook::repeats, TreeMap::new, Collectors.toList()));
    }
}

package org.crmkit.reporting.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The RFM score of a customer, by quintiles of all customers who have bought (Hughes 1994): 5 is the best fifth, 1 the lowest.
 * Customers with the same value have the same score: 1 + ⌊5 × (number of customers with a lower value) ÷ (number of customers)⌋.
 *
 * @param purchases what the customer has bought
 * @param recency 1 to 5, by the day of the last order; the latest is the best
 * @param frequency 1 to 5, by the number of orders
 * @param monetary 1 to 5, by the total
 */
public record RfmScore(PurchaseSummary purchases, int recency, int frequency, int monetary) {

    private static final int QUINTILES = 5;

    private static final int BASE = 10;

    /** Scores customers relative to each other; keeps their order. */
    public static List<RfmScore> of(List<PurchaseSummary> all) {
        Map<Comparable<?>, Integer> recencies = scores(all, PurchaseSummary::last);
        Map<Comparable<?>, Integer> frequencies = scores(all, PurchaseSummary::orders);
        Map<Comparable<?>, Integer> totals = scores(all, each -> each.total().amount());
        return all.stream()
                .map(each -> new RfmScore(
                        each,
                        score(recencies, each.last()),
                        score(frequencies, each.orders()),
                        score(totals, each.total().amount())))
                .toList();
    }

    /** Returns the RFM cell: the three scores as the digits of a number, 111 to 555. */
    public int cell() {
        return (recency * BASE + frequency) * BASE + monetary;
    }

    private static <K extends Comparable<? super K>> Map<Comparable<?>, Integer> scores(
            List<PurchaseSummary> all, Function<PurchaseSummary, K> key) {
        List<K> keys = all.stream().map(key).sorted().toList();
        Map<Comparable<?>, Integer> scores = new HashMap<>();
        for (int lesser = 0; lesser < keys.size(); lesser++) {
            scores.putIfAbsent((Comparable<?>) keys.get(lesser), 1 + (int) ((long) QUINTILES * lesser / keys.size()));
        }
        return scores;
    }

    private static int score(Map<Comparable<?>, Integer> scores, Comparable<?> key) {
        return Objects.requireNonNull(scores.get(key));
    }
}

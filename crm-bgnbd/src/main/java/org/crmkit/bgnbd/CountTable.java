package org.crmkit.bgnbd;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * The counts of many customers; equal counts are stored once with the number of customers. Their order is always the same, so
 * that the same customers give bitwise identical results.
 */
final class CountTable {

    private final long[] repeats;
    private final double[] recency;
    private final double[] age;
    private final double[] customers;
    private final long size;

    private CountTable(Map<PurchaseCounts, Long> groups) {
        repeats = new long[groups.size()];
        recency = new double[groups.size()];
        age = new double[groups.size()];
        customers = new double[groups.size()];
        int next = 0;
        for (Map.Entry<PurchaseCounts, Long> group : new TreeMap<>(groups).entrySet()) {
            repeats[next] = group.getKey().repeats();
            recency[next] = group.getKey().recency();
            age[next] = group.getKey().age();
            customers[next++] = group.getValue();
        }
        size = groups.values().stream().mapToLong(Long::longValue).sum();
    }

    static CountTable of(Stream<PurchaseCounts> customers) {
        return new CountTable(customers.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    /** Returns the number of customers. */
    long size() {
        return size;
    }

    /** Returns the sum of the repeats of all customers. */
    double totalRepeats() {
        double sum = 0;
        for (int group = 0; group < repeats.length; group++) {
            sum += customers[group] * repeats[group];
        }
        return sum;
    }

    /** Returns the sum of the weeks of all customers. */
    double totalAge() {
        double sum = 0;
        for (int group = 0; group < age.length; group++) {
            sum += customers[group] * age[group];
        }
        return sum;
    }

    /**
     * Returns the logarithm of the model's likelihood; the part that depends only on the repeats is computed once for all
     * customers with the same number of repeats.
     */
    double logLikelihood(BgNbd model) {
        double sum = 0;
        double common = 0;
        for (int group = 0; group < repeats.length; group++) {
            if (group == 0 || repeats[group] != repeats[group - 1]) {
                common = ofRepeats(model, repeats[group]);
            }
            sum += customers[group] * (common + ofTimes(model, group));
        }
        return sum;
    }

    /** {@code ln [Γ(r+x) B(a,b+x) / (Γ(r) B(a,b))]}. */
    private static double ofRepeats(BgNbd model, long x) {
        return Gamma.logGamma(model.r() + x)
                - Gamma.logGamma(model.r())
                + Beta.logBeta(model.a(), model.b() + x)
                - Beta.logBeta(model.a(), model.b());
    }

    /** {@code ln [α^r / (α+T)^(r+x)] + ln (1 + odds)}. */
    private double ofTimes(BgNbd model, int group) {
        double times = -model.r() * Math.log1p(age[group] / model.alpha())
                - repeats[group] * Math.log(model.alpha() + age[group]);
        return times + softplus(model.logOddsOfBeingGone(repeats[group], recency[group], age[group]));
    }

    /** {@code ln (1 + exp(value))} without overflow. */
    private static double softplus(double value) {
        return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
    }
}

package org.crmkit.bgnbd;

import java.time.LocalDate;
import java.util.List;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.reporting.customer.PurchaseSummary;

/**
 * Report: what is to be expected of all customers who have bought. Made of the summaries that the insight desk hands out, so it
 * holds whom the actor sees.
 *
 * @param asOf the day of the question
 * @param weeks how many weeks ahead it looks
 * @param fit the model of these customers, and how well it suits them
 * @param customers a line for each, in the order of the summaries
 */
public record PurchaseOutlook(LocalDate asOf, double weeks, BgNbdFit fit, List<CustomerOutlook> customers) {

    /** Copies the lines. */
    public PurchaseOutlook {
        customers = List.copyOf(customers);
    }

    /**
     * Fits the model to the customers and asks it about each.
     *
     * @param purchases what each customer has bought up to a day, as {@code session.insight().purchases(scope)} says it
     * @param asOf that day
     * @param weeks how many weeks to look ahead, 0 to {@link PurchaseCounts#MOST_WEEKS}
     * @throws RuleBrokenException if there is nothing to fit, see {@link BgNbd#fit}
     * @throws InvalidInputException if somebody bought after that day, or the weeks are out of their range
     */
    public static PurchaseOutlook of(List<PurchaseSummary> purchases, LocalDate asOf, double weeks) {
        return of(purchases, asOf, weeks, BgNbd.fit(purchases.stream().map(each -> counts(each, asOf))));
    }

    /**
     * Asks a model that was fitted before, perhaps to more customers, about each.
     *
     * @param purchases what each customer has bought up to a day
     * @param asOf that day
     * @param weeks how many weeks to look ahead, 0 to {@link PurchaseCounts#MOST_WEEKS}
     * @param fit the model
     * @throws InvalidInputException if somebody bought after that day, or the weeks are out of their range
     */
    public static PurchaseOutlook of(List<PurchaseSummary> purchases, LocalDate asOf, double weeks, BgNbdFit fit) {
        return new PurchaseOutlook(
                asOf,
                weeks,
                fit,
                purchases.stream()
                        .map(each -> outlook(each, counts(each, asOf), weeks, fit.model()))
                        .toList());
    }

    private static CustomerOutlook outlook(PurchaseSummary summary, PurchaseCounts counts, double weeks, BgNbd model) {
        return new CustomerOutlook(
                summary.customer(),
                summary.number(),
                summary.name(),
                counts,
                model.alive(counts),
                model.expectedPurchases(counts, weeks));
    }

    private static PurchaseCounts counts(PurchaseSummary summary, LocalDate asOf) {
        return PurchaseCounts.of(summary.first(), summary.last(), summary.days(), asOf);
    }
}

package org.crmkit.bgnbd;

import java.time.LocalDate;
import java.util.List;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.reporting.customer.PurchaseSummary;

/**
 * Report: the outlook for all customers who have bought. It is computed from the summaries of the reports desk and therefore
 * contains only the customers whom the actor can see.
 *
 * @param asOf the reference day
 * @param weeks the number of weeks ahead
 * @param fit the model of these customers, and the quality of its fit
 * @param customers the outlooks, in the order of the summaries
 */
public record PurchaseOutlook(LocalDate asOf, double weeks, BgNbdFit fit, List<CustomerOutlook> customers) {

    /** Copies the outlooks, and rejects weeks out of range with an {@link InvalidInputException}. */
    public PurchaseOutlook {
        weeks = BgNbd.checked(weeks);
        customers = List.copyOf(customers);
    }

    /**
     * Fits the model to the customers and computes the outlook for each.
     *
     * @param purchases what each customer has bought up to a day, as the pages of {@code
     *     session.reports().customers().purchases(query)} return it
     * @param asOf that day
     * @param weeks the number of weeks ahead, 0 to {@link PurchaseCounts#MOST_WEEKS}
     * @throws RuleBrokenException if there is nothing to fit, see {@link BgNbd#fit}
     * @throws InvalidInputException if a customer bought after that day, or the weeks are out of range
     */
    public static PurchaseOutlook of(List<PurchaseSummary> purchases, LocalDate asOf, double weeks) {
        return of(purchases, asOf, weeks, BgNbd.fit(purchases.stream().map(each -> counts(each, asOf))));
    }

    /**
     * Computes the outlook for each customer with a model that was fitted before, possibly to more customers.
     *
     * @param purchases what each customer has bought up to a day
     * @param asOf that day
     * @param weeks the number of weeks ahead, 0 to {@link PurchaseCounts#MOST_WEEKS}
     * @param fit the model
     * @throws InvalidInputException if a customer bought after that day, or the weeks are out of range
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

package org.crmkit.churn.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.order.Purchases;
import org.jspecify.annotations.Nullable;

/**
 * Checks the answers of an order history, which may be the host's own. An invalid answer is rejected, and nothing is changed by
 * it.
 */
final class PurchaseAnswers {

    private PurchaseAnswers() {}

    /**
     * Asks what some customers have bought.
     *
     * @throws InvalidInputException if the answer is null, contains a customer who was not asked about, or contains a customer
     *     without purchases; it lists every violation
     */
    static Map<CustomerId, Purchases> of(OrderHistory history, Set<CustomerId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<CustomerId, Purchases> answer = Required.of("purchases", history.purchases(Set.copyOf(asked)));
        List<Violation> faults = new ArrayList<>();
        answer.forEach((customer, purchases) -> check(customer, purchases, asked, faults));
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(Violation::path));
            throw new InvalidInputException(faults);
        }
        return answer;
    }

    private static void check(
            @Nullable CustomerId customer,
            @Nullable Purchases purchases,
            Set<CustomerId> asked,
            List<Violation> faults) {
        String path = "purchases[" + customer + "]";
        if (customer == null || !asked.contains(customer)) {
            faults.add(Violation.of(path, "not-asked-for"));
        } else if (purchases == null) {
            faults.add(Violation.of(path, "required"));
        }
    }
}

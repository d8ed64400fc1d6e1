package org.crmkit.churn.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.Violation;
import org.crmkit.trade.OrderHistory;
import org.crmkit.trade.Purchases;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/** What an order history answers, which may be a host's own: nothing is done by an answer that is not to the question. */
final class PurchaseAnswers {

    private PurchaseAnswers() {}

    /**
     * Asks what some customers have bought.
     *
     * @throws InvalidInputException if there is no answer, or one about somebody else, or about somebody without saying what;
     *     naming every fault
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

package org.crmkit.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmkit.access.Assignees;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.customer.LostCustomers;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.trade.order.Purchases;

/** The entry point of this context for churn detection: it opens cases and resolves them after a purchase. */
public final class ChurnReferences {

    static final AggregateType<ChurnRepositories, ChurnCase, ChurnCaseId, ChurnAction> KIND = new AggregateType<>(
            "churn", ChurnCaseId::new, ChurnRepositories::churnCases, Permission.CHURN_READ, new ChurnAccess());

    private ChurnReferences() {}

    /**
     * Opens cases. When the command is committed, each customer must still accept references and still have the manager given in
     * the warning. The case belongs to that manager even if the manager cannot act; supervisors find it and continue with it.
     */
    public static void open(
            CommandScope<? extends ChurnRepositories> scope, ChurnRepositories work, List<Warning> warnings) {
        Map<CustomerId, UserId> managers =
                warnings.stream().collect(Collectors.toMap(Warning::customer, Warning::manager));
        Assignees.referenceResponsible(scope, managers.values());
        scope.guard(same -> work.customerSets().addReferences(managers));
        scope.addAll(
                KIND,
                work,
                warnings.stream()
                        .map(each -> ChurnCase.warn(
                                scope.newId(ChurnCaseId::new),
                                each.customer(),
                                each.manager(),
                                each.lastOrder(),
                                scope.userId(),
                                scope.at()))
                        .toList());
    }

    /**
     * Recovers the open cases of customers who have bought again, and wins lost customers back. It leaves archived customers and
     * their cases as they are.
     *
     * @param newest the day of each customer's newest purchase
     * @return how many cases were recovered or won back
     */
    public static int purchased(
            CommandScope<? extends CustomerRepositories> scope,
            ChurnRepositories work,
            Map<CustomerId, LocalDate> newest) {
        int resolved = 0;
        for (ChurnCase found : inOrder(work.churnCases().unresolved(newest.keySet()))) {
            LocalDate day = newest.get(found.customer());
            if (day != null && found.isRecoveredBy(day) && isServed(work, found)) {
                purchased(scope, work, found, day);
                resolved++;
            }
        }
        return resolved;
    }

    /**
     * Wins a case back whose customer is being restored, if the customer has bought since, according to the copy of the orders.
     *
     * @return whether it is won back
     */
    static boolean restored(
            CommandScope<? extends CustomerRepositories> scope, ChurnRepositories work, CustomerId customer) {
        boolean isWonBack = false;
        for (ChurnCase found : work.churnCases().unresolved(List.of(customer))) {
            Purchases purchases =
                    work.orderHistory().purchases(List.of(customer)).get(customer);
            if (found.state().isLost() && purchases != null && found.isRecoveredBy(purchases.last())) {
                scope.save(KIND, work, found.winBack(purchases.last(), found.notBefore(scope.at())));
                isWonBack = true;
            }
        }
        return isWonBack;
    }

    /** A customer with an open case is not archived. */
    private static boolean isServed(ChurnRepositories work, ChurnCase found) {
        return !found.state().isLost() || LostCustomers.isLost(work, found.customer());
    }

    /** Sorts the cases by id, so that two commands that change the same cases never wait for each other in a circle. */
    private static List<ChurnCase> inOrder(List<ChurnCase> found) {
        return found.stream()
                .sorted(Comparator.comparing(each -> each.id().value()))
                .toList();
    }

    private static void purchased(
            CommandScope<? extends CustomerRepositories> scope,
            ChurnRepositories work,
            ChurnCase found,
            LocalDate day) {
        Instant at = found.notBefore(scope.at());
        if (found.state().isLost()) {
            scope.save(KIND, work, found.winBack(day, at));
            LostCustomers.winBack(scope, work, found.customer());
        } else {
            scope.save(KIND, work, found.recover(day, at));
        }
    }
}

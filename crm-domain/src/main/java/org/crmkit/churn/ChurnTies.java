package org.crmkit.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmkit.access.AccessRecords;
import org.crmkit.access.People;
import org.crmkit.actor.Right;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Act;
import org.crmkit.command.RecordKind;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRecords;
import org.crmkit.customer.LostCustomers;

/** The door of this context for others: what hangs on a customer or a user, and what a purchase does to a case. */
public final class ChurnTies {

    static final RecordKind<ChurnRecords, ChurnCase, ChurnCaseId, ChurnAction> KIND =
            new RecordKind<>("churn", ChurnCaseId::new, ChurnRecords::churnCases, Right.CHURN_READ, new ChurnAccess());

    private ChurnTies() {}

    /**
     * Opens cases, each for a customer who must still be able to have one, and be the same manager's, when the act is kept. The
     * case is the manager's, whether they can act or not: supervisors find it and go on with it.
     */
    public static void open(Act<? extends ChurnRecords> act, ChurnRecords work, List<Warning> warnings) {
        Map<CustomerId, UserId> managers =
                warnings.stream().collect(Collectors.toMap(Warning::customer, Warning::manager));
        People.givenToResponsible(act, managers.values());
        act.guard(same -> work.customerSets().attach(managers));
        act.addAll(
                KIND,
                work,
                warnings.stream()
                        .map(each -> ChurnCase.warn(
                                act.newId(ChurnCaseId::new),
                                each.customer(),
                                each.manager(),
                                each.lastOrder(),
                                act.me(),
                                act.at()))
                        .toList());
    }

    /** Counts the open cases of a customer. */
    public static long countOpen(ChurnRecords work, CustomerId customer) {
        return work.churnCases().count(ChurnFilter.open().customer(customer).build(), Visibility.everything());
    }

    /** Counts the open cases of the customers of a manager. */
    public static long countOpen(ChurnRecords work, UserId manager) {
        return work.churnCases().count(ChurnFilter.open().manager(manager).build(), Visibility.everything());
    }

    /** Gives the open case of a customer to their new manager, who must be able to go on with it. */
    public static void handOver(Act<? extends AccessRecords> act, ChurnRecords work, CustomerId customer, UserId to) {
        for (ChurnCase found : work.churnCases().unresolved(List.of(customer))) {
            if (found.state().isOpen()) {
                People.takesOn(act, to, Right.CHURN_HANDLE);
                act.save(KIND, work, found.transfer(to, found.notBefore(act.at())));
            }
        }
    }

    /**
     * Recovers the open cases of customers who have bought again, and wins lost ones back.
     *
     * @param newest the day of each customer's newest purchase
     * @return how many were recovered or won back
     */
    public static int bought(Act<? extends CustomerRecords> act, ChurnRecords work, Map<CustomerId, LocalDate> newest) {
        int resolved = 0;
        for (ChurnCase found : inOrder(work.churnCases().unresolved(newest.keySet()))) {
            LocalDate day = newest.get(found.customer());
            if (day != null && found.isOvertakenBy(day)) {
                bought(act, work, found, day);
                resolved++;
            }
        }
        return resolved;
    }

    /** So that whoever does the same at once never waits for this one while this one waits for them. */
    private static List<ChurnCase> inOrder(List<ChurnCase> found) {
        return found.stream()
                .sorted(Comparator.comparing(each -> each.id().value()))
                .toList();
    }

    private static void bought(Act<? extends CustomerRecords> act, ChurnRecords work, ChurnCase found, LocalDate day) {
        Instant at = found.notBefore(act.at());
        if (found.state().isLost()) {
            act.save(KIND, work, found.winBack(day, at));
            LostCustomers.winBack(act, work, found.customer());
        } else {
            act.save(KIND, work, found.recover(day, at));
        }
    }
}

package org.crmkit.persistence.inmemory.internal.churn;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCases;
import org.crmkit.churn.ChurnRepositories;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;

/** The table of churn cases, and what other contexts ask about it. */
public interface ChurnTables extends Tables, ChurnRepositories {

    @Override
    default ChurnCases churnCases() {
        return new InMemoryChurnCases(transaction());
    }

    /** Returns all churn cases in the order of their ids. */
    static Stream<ChurnCase> churnCases(Snapshot snapshot) {
        return snapshot.get(InMemoryChurnCases.PART).all();
    }

    /** Returns the churn cases of a customer. */
    static Stream<ChurnCase> churnCasesOf(CustomerId customer, Snapshot snapshot) {
        return snapshot.get(InMemoryChurnCases.PART).group(customer);
    }

    /** Returns the unresolved case of a customer. */
    static Optional<ChurnCase> unresolved(CustomerId customer, Snapshot snapshot) {
        return InMemoryChurnCases.unresolved(customer, snapshot);
    }

    /** Returns the condition for churn cases within a visibility. */
    static Predicate<ChurnCase> visible(Visibility visibility, Snapshot snapshot) {
        return InMemoryChurnCases.visible(visibility, snapshot);
    }
}

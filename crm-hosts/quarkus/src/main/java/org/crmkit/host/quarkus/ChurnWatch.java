package org.crmkit.host.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.crmkit.churn.watch.WatchProgress;
import org.crmkit.customer.CustomerId;

/** The churn watch, one window of customers a transaction: a listener that answers false ends the run after the first. */
@ApplicationScoped
class ChurnWatch {

    private final FirstUser user;

    ChurnWatch(FirstUser user) {
        this.user = user;
    }

    @Transactional(TxType.REQUIRES_NEW)
    WatchProgress window(CustomerId after) {
        return user.session().churnWatch().run(after, soFar -> false);
    }
}

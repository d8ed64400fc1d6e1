package org.crmkit.host.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.customer.CustomerId;

/**
 * Churn detection with one page of customers in each transaction. A listener that returns false ends the run after the first
 * page.
 */
@ApplicationScoped
class NightlyChurnDetection {

    private final FirstUser user;

    NightlyChurnDetection(FirstUser user) {
        this.user = user;
    }

    @Transactional(TxType.REQUIRES_NEW)
    ChurnDetectionProgress page(CustomerId after) {
        return user.session().churnDetection().run(after, soFar -> false);
    }
}

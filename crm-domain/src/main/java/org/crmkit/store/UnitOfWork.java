package org.crmkit.store;

import org.crmkit.access.UserReferences;
import org.crmkit.churn.detection.ChurnDetectionRepositories;
import org.crmkit.customer.CustomerReferences;
import org.crmkit.customer.interaction.InteractionRepositories;
import org.crmkit.customer.timeline.TimelineRepositories;
import org.crmkit.dictionary.EntryReferences;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.sales.SalesRepositories;
import org.crmkit.service.ServiceRepositories;
import org.crmkit.trade.OrderReferences;

/**
 * The ports of every context, within one tenant and one transaction. A unit of work is used by one thread, and not after its
 * transaction has ended.
 */
public interface UnitOfWork
        extends SalesRepositories,
                ServiceRepositories,
                InteractionRepositories,
                TimelineRepositories,
                ChurnDetectionRepositories,
                ReportRepositories {

    @Override
    default UserReferences userReferences() {
        return new CrossReferences(this);
    }

    @Override
    default CustomerReferences customerReferences() {
        return new CrossReferences(this);
    }

    @Override
    default EntryReferences entryReferences() {
        return new CrossReferences(this);
    }

    @Override
    default OrderReferences orderReferences() {
        return new CrossReferences(this);
    }
}

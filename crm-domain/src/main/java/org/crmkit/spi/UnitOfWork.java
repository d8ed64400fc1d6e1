package org.crmkit.spi;

import org.crmkit.churn.detection.ChurnDetectionRepositories;
import org.crmkit.customer.interaction.InteractionRepositories;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.sales.detection.ExpiryDetectionRepositories;
import org.crmkit.service.detection.OverdueDetectionRepositories;

/**
 * The ports of every context, within one tenant and one transaction. Each context declares its ports itself. A unit of work is
 * used by one thread, and not after its transaction has ended.
 */
public interface UnitOfWork
        extends ExpiryDetectionRepositories,
                OverdueDetectionRepositories,
                InteractionRepositories,
                ChurnDetectionRepositories,
                ReportRepositories {}

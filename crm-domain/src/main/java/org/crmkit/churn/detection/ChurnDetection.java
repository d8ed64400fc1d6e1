package org.crmkit.churn.detection;

import java.time.LocalDate;
import java.time.ZoneId;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.PagedCommand;
import org.crmkit.kernel.job.Job;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.trade.TradeSources;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Churn detection 流失预警: examines every customer, opens a case for each customer who has stopped buying, and resolves the cases of
 * those who have bought since. No customer gets two cases. Customers are judged by the day on which a run begins.
 */
@PrimaryPort
public final class ChurnDetection extends Job<CustomerId, ChurnDetectionProgress> {

    /** The default number of customers that are processed in one command. */
    public static final int PAGE_SIZE = 2000;

    private final Commands<ChurnDetectionRepositories> commands;
    private final DetectionOptions options;
    private final int size;

    ChurnDetection(
            Commands<ChurnDetectionRepositories> commands, ChurnPolicy policy, TradeSources sources, ZoneId zone) {
        this(commands, new DetectionOptions(policy, sources, zone, null), PAGE_SIZE);
    }

    private ChurnDetection(Commands<ChurnDetectionRepositories> commands, DetectionOptions options, int size) {
        super(new PagedCommand<>(
                commands, Permission.CHURN_DETECT, begun -> PageDetection.begun(options, begun, size)));
        this.commands = commands;
        this.options = options;
        this.size = size;
    }

    /** Returns the same churn detection with a given day as today. */
    public ChurnDetection asOf(LocalDate today) {
        return new ChurnDetection(commands, options.asOf(today), size);
    }

    /** Returns the same churn detection with another policy. */
    public ChurnDetection by(ChurnPolicy policy) {
        return new ChurnDetection(commands, options.by(policy), size);
    }

    @Override
    public ChurnDetection pageSize(int customers) {
        return new ChurnDetection(commands, options, checkedPageSize(customers));
    }
}

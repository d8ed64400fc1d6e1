package org.crmkit.sales.detection;

import java.time.ZoneId;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.PagedCommand;
import org.crmkit.kernel.job.Job;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.sales.OpportunityId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Expiry detection: writes an event for each expired opportunity 过期销售机会, so that a host can remind somebody. There is one event
 * for each expected close date that has passed, and one for each stay in a stage in which the opportunity rots. The event raises
 * the version of the opportunity and changes nothing else; in particular, it goes on rotting.
 */
@PrimaryPort
public final class ExpiryDetection extends Job<OpportunityId, ExpiryDetectionProgress> {

    /** The default number of opportunities that are processed in one command. */
    public static final int PAGE_SIZE = 500;

    private final Commands<ExpiryDetectionRepositories> commands;
    private final ZoneId zone;

    ExpiryDetection(Commands<ExpiryDetectionRepositories> commands, ZoneId zone) {
        this(commands, zone, PAGE_SIZE);
    }

    private ExpiryDetection(Commands<ExpiryDetectionRepositories> commands, ZoneId zone, int size) {
        super(new PagedCommand<>(
                commands, Permission.OPPORTUNITY_DETECT_EXPIRY, begun -> new ExpiryPages(begun, zone, size)));
        this.commands = commands;
        this.zone = zone;
    }

    @Override
    public ExpiryDetection pageSize(int opportunities) {
        return new ExpiryDetection(commands, zone, checkedPageSize(opportunities));
    }
}

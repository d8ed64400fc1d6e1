package org.crmkit.service.detection;

import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.PagedCommand;
import org.crmkit.kernel.job.Job;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.service.ServiceRequestId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Overdue detection: writes an event for each missed deadline of a service request 服务时限, so that a host can remind somebody.
 * There is one event for each instant by which a request had to be assigned or handled, also if it has been assigned or handled
 * since. The event raises the version of the request and changes nothing else.
 */
@PrimaryPort
public final class OverdueDetection extends Job<ServiceRequestId, OverdueDetectionProgress> {

    /** The default number of requests that are processed in one command. */
    public static final int PAGE_SIZE = 500;

    private final Commands<OverdueDetectionRepositories> commands;

    OverdueDetection(Commands<OverdueDetectionRepositories> commands) {
        this(commands, PAGE_SIZE);
    }

    private OverdueDetection(Commands<OverdueDetectionRepositories> commands, int size) {
        super(new PagedCommand<>(commands, Permission.SERVICE_DETECT_OVERDUE, begun -> new OverduePages(begun, size)));
        this.commands = commands;
    }

    @Override
    public OverdueDetection pageSize(int requests) {
        return new OverdueDetection(commands, checkedPageSize(requests));
    }
}

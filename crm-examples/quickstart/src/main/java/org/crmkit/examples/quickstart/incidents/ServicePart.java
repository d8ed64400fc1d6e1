package org.crmkit.examples.quickstart.incidents;

import java.util.Locale;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.replay.DataClock;
import org.crmkit.examples.quickstart.replay.Replay;
import org.crmkit.examples.quickstart.replay.Run;

/** The part of the quickstart that replays service tickets and prints the results. */
public final class ServicePart {

    private final ServiceReport report;
    private final int commands;

    private ServicePart(IncidentData data, Run run) {
        Paper paper = run.paper();
        paper.opening(String.format(
                Locale.ROOT,
                "Playing %,d service tickets from %s to %s on %s.",
                data.tickets().size(),
                data.period().from(),
                data.period().until().minusDays(1),
                run.store().label()));
        long start = System.nanoTime();
        DataClock clock = new DataClock(data.begin());
        ServiceTeam team = ServiceTeam.found(run.crm("service", clock, TicketCourse.POLICIES), data.tickets());
        this.commands = new Replay(clock, run.progress()).play(TicketCourse.of(data, team));
        long missed = team.detectOverdue();
        this.report = ServiceReport.of(team, data.period());
        ServicePrintout printout = new ServicePrintout(paper);
        printout.figures(report);
        printout.levels(report, missed);
        printout.end(report, team.size(), commands, run.since(start));
    }

    /** Replays the tickets. */
    public static ServicePart played(IncidentData data, Run run) {
        return new ServicePart(data, run);
    }

    /** Returns the reports. */
    public ServiceReport report() {
        return report;
    }

    /** Returns the number of commands that were run. */
    public int commands() {
        return commands;
    }
}

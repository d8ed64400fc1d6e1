package org.crmkit.examples;

import java.util.Locale;

/** The part of the quickstart that replays service tickets and prints the results. */
final class ServicePart {

    private final ServiceReport report;
    private final int commands;

    private ServicePart(IncidentData data, Play play) {
        Paper paper = play.paper();
        paper.opening(String.format(
                Locale.ROOT,
                "Playing %,d service tickets from %s to %s on %s.",
                data.tickets().size(),
                data.period().from(),
                data.period().until().minusDays(1),
                play.store().label()));
        long start = System.nanoTime();
        DataClock clock = new DataClock(data.begin());
        ServiceTeam team = ServiceTeam.found(play.crm("service", clock, TicketCourse.POLICIES), data.tickets());
        this.commands = new Replay(clock, play.progress()).play(TicketCourse.of(data, team));
        this.report = ServiceReport.of(team, data.period());
        ServicePrintout printout = new ServicePrintout(paper);
        printout.figures(report);
        printout.end(report, team.size(), commands, play.since(start));
    }

    /** Replays the tickets. */
    static ServicePart played(IncidentData data, Play play) {
        return new ServicePart(data, play);
    }

    /** Returns the reports. */
    ServiceReport report() {
        return report;
    }

    /** Returns the number of commands that were run. */
    int commands() {
        return commands;
    }
}

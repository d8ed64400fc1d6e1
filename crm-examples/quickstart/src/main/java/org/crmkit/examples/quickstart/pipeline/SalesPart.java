package org.crmkit.examples.quickstart.pipeline;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.output.Elapsed;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.replay.DataClock;
import org.crmkit.examples.quickstart.replay.Replay;
import org.crmkit.examples.quickstart.replay.Run;
import org.crmkit.service.ServicePolicies;

/** The part of the quickstart that replays the rows of a sales pipeline and prints the results. */
public final class SalesPart {

    private static final LocalTime FOUNDED = LocalTime.of(8, 0);

    private final PipelineData data;
    private final Run run;
    private final Paper paper;
    private final DataClock clock;
    private final Company company;
    private final Optional<Story> story;
    private final Figures figures;
    private final int commands;
    private final long recorded;

    private SalesPart(PipelineData data, Run run) {
        this.data = data;
        this.run = run;
        this.paper = run.paper();
        this.clock = new DataClock(data.firstDay().atTime(FOUNDED).toInstant(ZoneOffset.UTC));
        long start = System.nanoTime();
        opening();
        this.company = Company.found(run.crm("sales", clock, ServicePolicies.standard()), data.team());
        this.commands = new Replay(clock, run.progress()).play(Course.of(data, company));
        this.story = Story.ofGreatestWin(company);
        this.recorded = company.superAdmin().expiryDetection().run().records();
        this.figures = Figures.of(company.executive(), company.superAdmin(), data.firstDay(), data.lastDay());
        tell(run.since(start));
    }

    /** Replays the rows. */
    public static SalesPart played(PipelineData data, Run run) {
        return new SalesPart(data, run);
    }

    /** Replays the story of the customer of the greatest win, if anything was won; returns the number of commands. */
    public int continued() {
        if (story.isEmpty()) {
            return 0;
        }
        CustomerStory next = CustomerStory.after(story.get(), company, clock);
        int more = next.play(run.progress());
        new CustomerStoryPrintout(paper, company).story(next);
        return more;
    }

    /** Returns the reports. */
    public Figures figures() {
        return figures;
    }

    /** Returns the number of commands that were run. */
    public int commands() {
        return commands;
    }

    private void opening() {
        long people = data.team().stream()
                .flatMap(each -> Stream.of(each.agent(), each.manager()))
                .distinct()
                .count();
        paper.opening(String.format(
                Locale.ROOT,
                "Playing %,d opportunities of %d people from %s to %s on %s.",
                data.deals().size(),
                people,
                data.firstDay(),
                data.lastDay(),
                run.store().label()));
    }

    private void tell(Elapsed elapsed) {
        Printout printout = new Printout(paper, company);
        story.ifPresent(printout::story);
        printout.figures(figures);
        printout.expired(figures, recorded);
        printout.journal();
        printout.end(data.deals().size(), commands, elapsed);
    }
}

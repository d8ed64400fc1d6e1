package org.crmkit.examples;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.crmkit.service.ServicePolicies;

/** The part of the quickstart that replays the rows of a sales pipeline and prints the results. */
final class SalesPart {

    private static final LocalTime FOUNDED = LocalTime.of(8, 0);

    private final PipelineData data;
    private final Play play;
    private final Paper paper;
    private final DataClock clock;
    private final Company company;
    private final Optional<Story> story;
    private final Figures figures;
    private final int commands;

    private SalesPart(PipelineData data, Play play) {
        this.data = data;
        this.play = play;
        this.paper = play.paper();
        this.clock = new DataClock(data.firstDay().atTime(FOUNDED).toInstant(ZoneOffset.UTC));
        long start = System.nanoTime();
        opening();
        this.company = Company.found(play.crm("sales", clock, ServicePolicies.standard()), data.team());
        this.commands = new Replay(clock, play.progress()).play(Course.of(data, company));
        this.story = Story.ofGreatestWin(company);
        this.figures = Figures.of(company.executive(), data.firstDay(), data.lastDay());
        tell(play.since(start));
    }

    /** Replays the rows. */
    static SalesPart played(PipelineData data, Play play) {
        return new SalesPart(data, play);
    }

    /** Replays the story of the customer of the greatest win, if anything was won; returns the number of commands. */
    int continued() {
        if (story.isEmpty()) {
            return 0;
        }
        CustomerStory next = CustomerStory.after(story.get(), company, clock);
        int more = next.play(play.progress());
        new ServicePrintout(paper).story(next, company);
        return more;
    }

    /** Returns the reports. */
    Figures figures() {
        return figures;
    }

    /** Returns the number of commands that were run. */
    int commands() {
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
                play.store().label()));
    }

    private void tell(Elapsed elapsed) {
        Printout printout = new Printout(paper, company);
        story.ifPresent(printout::story);
        printout.figures(figures);
        printout.journal();
        printout.end(data.deals().size(), commands, elapsed);
    }
}

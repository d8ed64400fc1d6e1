package org.crmkit.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.crmkit.Crm;
import org.crmkit.error.CrmException;

/** Plays a year of sales through the CRM, on the store of one's choice; {@code --help} says how to ask for what. */
public final class Quickstart {

    private static final int DONE = 0;
    private static final int NOTHING_DONE = 1;
    private static final int SOME_REJECTED = 2;

    private static final LocalTime FOUNDED = LocalTime.of(8, 0);
    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Options options;
    private final PrintStream out;
    private final boolean terminal;

    private Quickstart(Options options, PrintStream out, boolean terminal) {
        this.options = options;
        this.out = out;
        this.terminal = terminal;
    }

    /** Runs it; the exit status is 0, or 2 if some lines were rejected, or 1 if nothing was done. */
    public static void main(String[] arguments) {
        Silence.over();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        int status = run(arguments, out, err, Terminal.isThere());
        out.flush();
        err.flush();
        if (status != DONE) {
            System.exit(status);
        }
    }

    /** Runs it with other streams and returns the exit status. */
    static int run(String[] arguments, PrintStream out, PrintStream err, boolean terminal) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.print(Options.HELP);
                return DONE;
            }
            return new Quickstart(options, out, terminal).run();
        } catch (Complaint complaint) {
            err.println(complaint.getMessage());
        } catch (CrmException refused) {
            err.println("The CRM refused it (" + refused.code() + "): " + refused.getMessage());
        }
        return NOTHING_DONE;
    }

    private int run() {
        PipelineData data = PipelineReader.read(options.data() == null ? Folder.sample() : Folder.of(options.data()));
        if (options.json() != null) {
            JsonFigures.requireWritable(options.json());
        }
        try (OpenStore store = Stores.open(options)) {
            Printout.opening(out, data, options.store());
            play(data, store);
        }
        return data.faults().isEmpty() ? DONE : SOME_REJECTED;
    }

    private void play(PipelineData data, OpenStore store) {
        long start = System.nanoTime();
        DataClock clock = new DataClock(data.firstDay().atTime(FOUNDED).toInstant(ZoneOffset.UTC));
        Crm crm = Crm.builder(store.store())
                .tenant("quickstart-" + RUN.format(Instant.now()))
                .clock(clock)
                .build();
        Company company = Company.found(crm, data.team());
        Progress progress = new Progress(out, terminal);
        new Replay(company, clock).play(data, progress);
        Optional<Story> story = Story.ofGreatestWin(company);
        Figures figures = Figures.of(company.executive(), data.firstDay(), data.lastDay());
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);

        Printout paper = new Printout(out, company);
        story.ifPresent(paper::story);
        paper.figures(figures);
        paper.journal();
        paper.faults(data.faults());
        paper.end(data.deals().size(), progress.commands(), options.store(), elapsed);
        if (options.json() != null) {
            new JsonFigures(figures, data.faults())
                    .write(options.json(), options.store(), progress.commands(), elapsed);
        }
    }
}

package org.crmkit.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.error.CrmException;
import org.jspecify.annotations.Nullable;

/** Plays a year of sales and service through the CRM, on the store of one's choice; {@code --help} says how to ask for what. */
public final class Quickstart {

    private static final int DONE = 0;
    private static final int NOTHING_DONE = 1;
    private static final int SOME_REJECTED = 2;

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
        PipelineData sales = sales();
        IncidentData service = service();
        if (options.json() != null) {
            JsonFigures.requireWritable(options.json());
        }
        List<Fault> faults = Stream.concat(
                        sales == null ? Stream.empty() : sales.faults().stream(),
                        service == null ? Stream.empty() : service.faults().stream())
                .toList();
        try (OpenStore store = Stores.open(options)) {
            Play play = new Play(store.store(), options.store(), out, terminal);
            if (sales != null) {
                play.sales(sales, options.samples());
            }
            if (service != null) {
                play.service(service);
            }
            end(play, faults);
        }
        return faults.isEmpty() ? DONE : SOME_REJECTED;
    }

    private @Nullable PipelineData sales() {
        if (options.samples()) {
            return PipelineReader.read(Folder.sample());
        }
        return options.data() == null ? null : PipelineReader.read(Folder.of(options.data()));
    }

    private @Nullable IncidentData service() {
        if (options.samples()) {
            return IncidentReader.read(Folder.sample(), IncidentReader.SAMPLE);
        }
        return options.incidents() == null ? null : IncidentReader.read(options.incidents());
    }

    private void end(Play play, List<Fault> faults) {
        play.paper().faults(faults);
        if (options.json() != null) {
            play.json().write(options.json(), faults, play.commands(), play.elapsed());
        }
    }
}

package org.crmkit.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.examples.quickstart.options.Options;
import org.crmkit.examples.quickstart.options.OutputFile;
import org.crmkit.examples.quickstart.output.Silence;
import org.crmkit.examples.quickstart.output.Terminal;
import org.crmkit.examples.quickstart.replay.Run;
import org.crmkit.examples.quickstart.store.OpenStore;
import org.crmkit.examples.quickstart.store.Stores;
import org.crmkit.kernel.error.CrmException;

/** Replays sales, service and trade data through the CRM on a store that you choose; {@code --help} prints the options. */
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

    /** Runs the quickstart. The exit status is 0, or 2 if some lines were rejected, or 1 if nothing was done. */
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

    /** Runs the quickstart with other streams and returns the exit status. */
    static int run(String[] arguments, PrintStream out, PrintStream err, boolean terminal) {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.print(Options.helpText());
                return DONE;
            }
            return new Quickstart(options, out, terminal).run();
        } catch (Complaint complaint) {
            err.println(complaint.getMessage());
        } catch (CrmException refused) {
            err.println("The CRM rejected a command (" + refused.code() + "): " + refused.getMessage());
        }
        return NOTHING_DONE;
    }

    private int run() {
        Material material = Material.of(options);
        options.outputs().forEach(OutputFile::requireWritable);
        List<Fault> faults = material.faults();
        try (OpenStore store = Stores.open(options)) {
            Run run = new Run(store.store(), options.store(), out, terminal);
            Play play = new Play(run);
            material.playOn(play);
            end(run, play, faults);
        }
        return faults.isEmpty() ? DONE : SOME_REJECTED;
    }

    private void end(Run run, Play play, List<Fault> faults) {
        run.paper().faults(faults);
        if (options.json() != null) {
            options.json().write(play.json().text(faults, play.commands(), run.elapsed()));
        }
        if (options.html() != null) {
            options.html().write(play.page().page(options.sources(), options.language()));
        }
        run.paper().heading("What to try next");
        NextSteps.after(options).forEach(run.paper()::line);
    }
}

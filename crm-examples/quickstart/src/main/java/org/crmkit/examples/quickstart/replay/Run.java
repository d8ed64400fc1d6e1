package org.crmkit.examples.quickstart.replay;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.crmkit.Crm;
import org.crmkit.examples.quickstart.options.StoreKind;
import org.crmkit.examples.quickstart.output.Elapsed;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.service.ServicePolicies;
import org.crmkit.spi.Store;

/** One run of the quickstart, as its parts see it: a store with tenants that no other run uses, and the output. */
public final class Run {

    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Store kept;
    private final StoreKind kind;
    private final PrintStream out;
    private final boolean terminal;
    private final String tenant = "quickstart-" + START.format(Instant.now());
    private final long start = System.nanoTime();

    public Run(Store store, StoreKind kind, PrintStream out, boolean terminal) {
        this.kept = store;
        this.kind = kind;
        this.out = out;
        this.terminal = terminal;
    }

    /** Returns the time elapsed since the start. */
    public Elapsed elapsed() {
        return since(start);
    }

    /** Returns the time elapsed since a value of {@link System#nanoTime}. */
    public Elapsed since(long nanos) {
        return new Elapsed(kind, Duration.ofNanos(System.nanoTime() - nanos));
    }

    /** Returns the kind of store. */
    public StoreKind store() {
        return kind;
    }

    /** Opens the CRM of a tenant that no other run uses. */
    public Crm crm(String part, Clock clock, ServicePolicies policies) {
        return Crm.builder(kept)
                .tenant(tenant + "-" + part)
                .clock(clock)
                .servicePolicies(policies)
                .build();
    }

    /** Returns the printed output. */
    public Paper paper() {
        return new Paper(out);
    }

    /** Returns the display of the progress. */
    public Progress progress() {
        return new Progress(out, terminal);
    }
}

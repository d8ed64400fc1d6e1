package org.crmkit.examples;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.crmkit.Crm;
import org.crmkit.service.ServicePolicies;
import org.crmkit.store.Store;

/** One run of the quickstart: its store and its output. */
final class Play {

    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Store kept;
    private final StoreKind kind;
    private final PrintStream out;
    private final boolean terminal;
    private final String tenant = "quickstart-" + RUN.format(Instant.now());
    private final JsonFigures json = new JsonFigures();
    private final PageParts page = new PageParts();
    private final long start = System.nanoTime();
    private int commands;

    Play(Store store, StoreKind kind, PrintStream out, boolean terminal) {
        this.kept = store;
        this.kind = kind;
        this.out = out;
        this.terminal = terminal;
    }

    /** Replays a year of sales; for the sample also the story of one customer after the win. */
    void sales(PipelineData data, boolean sample) {
        SalesPart part = SalesPart.played(data, this);
        commands += part.commands() + (sample ? part.continued() : 0);
        json.sales(part.figures());
        page.sales(part.figures(), data.lastDay());
    }

    /** Replays the service tickets. */
    void service(IncidentData data) {
        ServicePart part = ServicePart.played(data, this);
        commands += part.commands();
        json.service(part.report());
        page.service(part.report(), data.period().until().minusDays(1));
    }

    /** Replays customers and orders, with churn detection as of a day. */
    void trade(TradeData data, LocalDate asOf) {
        TradePart part = TradePart.played(data, asOf, this);
        commands += part.commands();
        json.trade(part);
        page.trade(part.figures(), data.lastDay());
    }

    /** Replays purchases; a model learns from those up to a day. */
    void purchases(PurchaseData data, LocalDate asOf) {
        PurchasePart part = PurchasePart.played(data, asOf, this);
        commands += part.commands();
        part.addTo(json);
        page.purchases(part.ranking(), data.lastDay());
    }

    /** Returns the reports of everything replayed, as JSON. */
    JsonFigures json() {
        return json;
    }

    /** Returns the same reports as parts of a page. */
    PageParts page() {
        return page;
    }

    /** Returns the number of commands that were run. */
    int commands() {
        return commands;
    }

    /** Returns the time elapsed since the start. */
    Elapsed elapsed() {
        return since(start);
    }

    /** Returns the time elapsed since a value of {@link System#nanoTime}. */
    Elapsed since(long nanos) {
        return new Elapsed(kind, Duration.ofNanos(System.nanoTime() - nanos));
    }

    /** Returns the kind of store. */
    StoreKind store() {
        return kind;
    }

    /** Opens the CRM of a tenant that no other run uses. */
    Crm crm(String part, Clock clock, ServicePolicies policies) {
        return Crm.builder(kept)
                .tenant(tenant + "-" + part)
                .clock(clock)
                .servicePolicies(policies)
                .build();
    }

    /** Returns the printed output. */
    Paper paper() {
        return new Paper(out);
    }

    /** Returns the display of the progress. */
    Progress progress() {
        return new Progress(out, terminal);
    }
}

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

/** One run of the quickstart: on which store, and where it is told. */
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

    /** Plays a year of sales; of a sample also what became of one customer. */
    void sales(PipelineData data, boolean sample) {
        SalesPart part = SalesPart.played(data, this);
        commands += part.commands() + (sample ? part.continued() : 0);
        json.sales(part.figures());
        page.sales(part.figures(), data.lastDay());
    }

    /** Plays what happened at the service desk. */
    void service(IncidentData data) {
        ServicePart part = ServicePart.played(data, this);
        commands += part.commands();
        json.service(part.report());
        page.service(part.report(), data.period().until().minusDays(1));
    }

    /** Plays a house of customers and orders, with the watch of some day. */
    void trade(TradeData data, LocalDate asOf) {
        TradePart part = TradePart.played(data, asOf, this);
        commands += part.commands();
        json.trade(part);
        page.trade(part.figures(), data.lastDay());
    }

    /** Plays purchases, from which a model learns until some day. */
    void purchases(PurchaseData data, LocalDate asOf) {
        PurchasePart part = PurchasePart.played(data, asOf, this);
        commands += part.commands();
        part.addTo(json);
        page.purchases(part.ranking(), data.lastDay());
    }

    /** Returns the figures of all that was played. */
    JsonFigures json() {
        return json;
    }

    /** Returns the same as parts of a page. */
    PageParts page() {
        return page;
    }

    /** Returns how many commands were given. */
    int commands() {
        return commands;
    }

    /** Returns how long it took so far. */
    Elapsed elapsed() {
        return since(start);
    }

    /** Returns how long it took since {@link System#nanoTime} told a number. */
    Elapsed since(long nanos) {
        return new Elapsed(kind, Duration.ofNanos(System.nanoTime() - nanos));
    }

    /** Returns the kind of store. */
    StoreKind store() {
        return kind;
    }

    /** Opens the CRM of a tenant that there is in no other run. */
    Crm crm(String part, Clock clock, ServicePolicies policies) {
        return Crm.builder(kept)
                .tenant(tenant + "-" + part)
                .clock(clock)
                .servicePolicies(policies)
                .build();
    }

    /** Returns where it is told. */
    Paper paper() {
        return new Paper(out);
    }

    /** Returns who tells how far a replay is. */
    Progress progress() {
        return new Progress(out, terminal);
    }
}

package org.crmkit.examples.quickstart;

import java.time.LocalDate;
import org.crmkit.examples.quickstart.incidents.IncidentData;
import org.crmkit.examples.quickstart.incidents.ServicePart;
import org.crmkit.examples.quickstart.pipeline.PipelineData;
import org.crmkit.examples.quickstart.pipeline.SalesPart;
import org.crmkit.examples.quickstart.purchases.PurchaseData;
import org.crmkit.examples.quickstart.purchases.PurchasePart;
import org.crmkit.examples.quickstart.replay.Run;
import org.crmkit.examples.quickstart.trade.TradeData;
import org.crmkit.examples.quickstart.trade.TradePart;

/** Replays the data of a run and collects its reports. */
final class Play {

    private final Run run;
    private final JsonFigures json = new JsonFigures();
    private final PageParts page = new PageParts();
    private int commands;

    Play(Run run) {
        this.run = run;
    }

    /** Replays a year of sales; for the sample also the story of one customer after the win. */
    void sales(PipelineData data, boolean sample) {
        SalesPart part = SalesPart.played(data, run);
        commands += part.commands() + (sample ? part.continued() : 0);
        json.sales(part.figures());
        page.sales(part.figures(), data.lastDay());
    }

    /** Replays the service tickets. */
    void service(IncidentData data) {
        ServicePart part = ServicePart.played(data, run);
        commands += part.commands();
        json.service(part.report());
        page.service(part.report(), data.period().until().minusDays(1));
    }

    /** Replays customers and orders, with churn detection as of a day. */
    void trade(TradeData data, LocalDate asOf) {
        TradePart part = TradePart.played(data, asOf, run);
        commands += part.commands();
        json.trade(part);
        page.trade(part.figures(), data.lastDay());
    }

    /** Replays purchases; a model learns from those up to a day. */
    void purchases(PurchaseData data, LocalDate asOf) {
        PurchasePart part = PurchasePart.played(data, asOf, run);
        commands += part.commands();
        json.purchases(asOf, part.figures(), part.ranking().report());
        page.purchases(part, data.lastDay());
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
}

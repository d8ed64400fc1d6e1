package org.crmkit.examples.quickstart.purchases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.crmkit.bgnbd.BgNbdPolicy;
import org.crmkit.bgnbd.PurchaseCounts;
import org.crmkit.bgnbd.PurchaseOutlook;
import org.crmkit.examples.quickstart.replay.DataClock;
import org.crmkit.examples.quickstart.replay.Replay;
import org.crmkit.examples.quickstart.replay.Run;
import org.crmkit.examples.quickstart.trade.ChurnFigures;
import org.crmkit.examples.quickstart.trade.TradeFigures;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.service.ServicePolicies;
import org.jspecify.annotations.Nullable;

/**
 * The part of the quickstart that replays purchases. It feeds the purchases up to a day, asks the BG/NBD model who will buy
 * again, runs churn detection with this model, feeds the purchases after that day, and compares them with the predictions.
 */
public final class PurchasePart {

    /** The last day from which the model learns in the file of purchases that the literature uses. */
    public static final LocalDate CALIBRATED = LocalDate.of(1997, 9, 30);

    /** Churn detection opens a case if the probability that the customer is still active is below this value. */
    static final double THRESHOLD = 0.25;

    /** The weeks to predict if the file has no purchases to compare with. */
    private static final double WEEKS_AHEAD = 39;

    private static final LocalTime FOUNDED = LocalTime.of(6, 0);
    private static final LocalTime WATCH = LocalTime.of(22, 0);

    private final PurchaseData data;
    private final LocalDate asOf;
    private final Run run;
    private final DataClock clock;
    private final PurchaseShop shop;
    private final @Nullable PurchaseFigures figures;
    private final TradeFigures.Ranking ranking;
    private final ChurnFigures churn;
    private final List<RfmScore> rfm;
    private int commands;

    private PurchasePart(PurchaseData data, LocalDate asOf, Run run) {
        this.data = data;
        this.asOf = asOf;
        this.run = run;
        opening();
        long start = System.nanoTime();
        this.clock = new DataClock(data.firstDay().atTime(FOUNDED).toInstant(ZoneOffset.UTC));
        this.shop = PurchaseShop.found(run.crm("purchases", clock, ServicePolicies.standard()), data);
        this.figures = predictions();
        this.ranking = shop.ranking();
        this.churn = shop.churn(asOf);
        this.rfm = shop.scores(data.lastDay());
        PurchasePrintout printout = new PurchasePrintout(run.paper());
        printout.figures(asOf, figures);
        printout.contribution(ranking.report());
        printout.end(data, commands, run.since(start));
    }

    /** Replays the purchases. */
    public static PurchasePart played(PurchaseData data, LocalDate asOf, Run run) {
        return new PurchasePart(data, asOf, run);
    }

    /** Returns the predictions compared with the purchases, or null if there are too few purchases to fit a model. */
    @Nullable
    public PurchaseFigures figures() {
        return figures;
    }

    /** Returns the contribution of each customer. */
    public TradeFigures.Ranking ranking() {
        return ranking;
    }

    /** Returns the churn reports. */
    public ChurnFigures churn() {
        return churn;
    }

    /** Returns the scores of each customer on the last day. */
    public List<RfmScore> rfm() {
        return rfm;
    }

    /** Returns the number of commands that were run. */
    public int commands() {
        return commands;
    }

    private void opening() {
        run.paper()
                .opening(String.format(
                        Locale.ROOT,
                        "Playing %,d purchases of %,d customers from %s to %s on %s.",
                        data.purchases().size(),
                        data.customers().size(),
                        data.firstDay(),
                        data.lastDay(),
                        run.store().label()));
    }

    /** Returns the predictions compared with the purchases, or null if there are too few purchases to fit a model. */
    private @Nullable PurchaseFigures predictions() {
        take(false);
        List<RfmScore> scores = shop.scores(asOf);
        PurchaseOutlook outlook = outlook(scores);
        long warned = 0;
        if (outlook != null) {
            clock.set(asOf.atTime(WATCH).toInstant(ZoneOffset.UTC));
            warned = shop.watch(asOf, BgNbdPolicy.below(THRESHOLD, outlook.fit().model()));
        }
        take(true);
        return outlook == null
                ? null
                : PurchaseFigures.of(shop, data, scores, outlook, shop.days(data.lastDay()), warned);
    }

    /** Registers customers and feeds purchases: those up to the day of the model, or those after it. */
    private void take(boolean behind) {
        commands += new Replay(clock, run.progress()).play(shop.registrations(day -> day.isAfter(asOf) == behind));
        shop.feed(day -> day.isAfter(asOf) == behind);
    }

    private @Nullable PurchaseOutlook outlook(List<RfmScore> scores) {
        double weeks = data.lastDay().isAfter(asOf) ? PurchaseCounts.weeks(asOf, data.lastDay()) : WEEKS_AHEAD;
        try {
            return PurchaseOutlook.of(scores.stream().map(RfmScore::purchases).toList(), asOf, weeks);
        } catch (RuleBrokenException tooLittle) {
            return null;
        }
    }
}

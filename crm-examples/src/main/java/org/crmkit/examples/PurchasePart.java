package org.crmkit.examples;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.crmkit.bgnbd.BgNbdPolicy;
import org.crmkit.bgnbd.PurchaseCounts;
import org.crmkit.bgnbd.PurchaseOutlook;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.service.ServicePolicies;
import org.jspecify.annotations.Nullable;

/**
 * The part of the quickstart that counts: it feeds purchases until some day, asks the BG/NBD model who will buy again, runs the
 * watch by that model, feeds the purchases behind that day, and sets them beside what was expected.
 */
final class PurchasePart {

    /** Until when the model learns from the file of purchases that the literature uses. */
    static final LocalDate CALIBRATED = LocalDate.of(1997, 9, 30);

    /** Who is less likely than that to be a customer still is warned of. */
    static final double THRESHOLD = 0.25;

    /** How far ahead to look where the file tells nothing to compare with. */
    private static final double WEEKS_AHEAD = 39;

    private static final LocalTime FOUNDED = LocalTime.of(6, 0);
    private static final LocalTime WATCH = LocalTime.of(22, 0);

    private final PurchaseData data;
    private final LocalDate asOf;
    private final Play play;
    private final DataClock clock;
    private final PurchaseShop shop;
    private final @Nullable PurchaseFigures figures;
    private final TradeFigures.Ranking ranking;
    private int commands;

    private PurchasePart(PurchaseData data, LocalDate asOf, Play play) {
        this.data = data;
        this.asOf = asOf;
        this.play = play;
        opening();
        long start = System.nanoTime();
        this.clock = new DataClock(data.firstDay().atTime(FOUNDED).toInstant(ZoneOffset.UTC));
        this.shop = PurchaseShop.found(play.crm("purchases", clock, ServicePolicies.standard()), data);
        this.figures = figures();
        this.ranking = shop.ranking();
        PurchasePrintout printout = new PurchasePrintout(play.paper());
        printout.figures(asOf, figures);
        printout.contribution(ranking.report());
        printout.end(data, commands, play.since(start));
    }

    /** Plays it. */
    static PurchasePart played(PurchaseData data, LocalDate asOf, Play play) {
        return new PurchasePart(data, asOf, play);
    }

    /** Takes what the model says to the figures. */
    void addTo(JsonFigures json) {
        json.purchases(asOf, figures, ranking.report());
    }

    /** Returns who brings the money. */
    TradeFigures.Ranking ranking() {
        return ranking;
    }

    /** Returns how many commands were given. */
    int commands() {
        return commands;
    }

    private void opening() {
        play.paper()
                .opening(String.format(
                        Locale.ROOT,
                        "Playing %,d purchases of %,d customers from %s to %s on %s.",
                        data.purchases().size(),
                        data.customers().size(),
                        data.firstDay(),
                        data.lastDay(),
                        play.store().label()));
    }

    /** Returns what the model says beside what was bought; null if there is too little to make a model of. */
    private @Nullable PurchaseFigures figures() {
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

    /** Registers and feeds what there is until the day of the model, or behind it. */
    private void take(boolean behind) {
        commands += new Replay(clock, play.progress()).play(shop.registrations(day -> day.isAfter(asOf) == behind));
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

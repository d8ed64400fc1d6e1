package org.crmkit.examples.quickstart.trade;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnSort;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.examples.quickstart.replay.DataClock;
import org.crmkit.examples.quickstart.replay.Deed;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;

/**
 * Churn detection as of a day, and the reaction of the managers on the same morning. Each manager defers the cases of customers
 * who have ordered before; cases of customers who have never ordered stay as they are. Then the case of the customer with the
 * longest inactivity is confirmed.
 */
final class Retention {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final TradeHouse house;
    private final DataClock clock;
    private final ChurnDetectionProgress progress;
    private final List<ChurnSummary> cases;

    private Retention(TradeHouse house, DataClock clock, LocalDate asOf) {
        this.house = house;
        this.clock = clock;
        this.progress = house.superAdmin().churnDetection().asOf(asOf).run();
        this.cases = all(house).stream()
                .sorted(Comparator.comparing(each -> house.key(each.customer().id())))
                .toList();
    }

    /** Runs churn detection as of a day, as the super admin. */
    static Retention watched(TradeHouse house, DataClock clock, LocalDate asOf) {
        return new Retention(house, clock, asOf);
    }

    /** Returns the commands of the managers for the cases, from the current time on. */
    List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        for (ChurnSummary each : cases) {
            LastOrder last = each.lastOrder();
            if (last != null) {
                add(deeds, () -> manager(each).churn().defer(each.id(), measure(each, last)));
            }
        }
        longestSilent().ifPresent(each -> add(deeds, () -> manager(each).churn().confirm(each.id(), reason(each))));
        return deeds;
    }

    /** Returns the result of the run. */
    ChurnDetectionProgress progress() {
        return progress;
    }

    /** Returns the cases in their current state, ordered by the customer's id in the file. */
    List<ChurnCase> cases() {
        return cases.stream()
                .map(each -> house.superAdmin().churn().get(each.id()))
                .toList();
    }

    private static List<ChurnSummary> all(TradeHouse house) {
        ListQuery<ChurnFilter, ChurnSort> newest = ChurnFilter.ALL.newest(Paging.MAX_SIZE);
        return Page.all(after -> house.superAdmin().churn().list(newest.after(after)));
    }

    private Optional<ChurnSummary> longestSilent() {
        return cases.stream().filter(each -> each.lastOrder() != null).min(Comparator.comparing(Retention::lastDay));
    }

    private CrmSession manager(ChurnSummary of) {
        return house.person(of.manager().id());
    }

    private String measure(ChurnSummary of, LastOrder last) {
        String whom = manager(of)
                        .customers()
                        .get(of.customer().id())
                        .primaryContact()
                        .map(each -> each.name() + " of ")
                        .orElse("")
                + of.customer().name();
        return "Call " + whom + " and ask what has become of them since order " + last.externalId();
    }

    private static String reason(ChurnSummary of) {
        return "Has not ordered since " + lastDay(of);
    }

    private static LocalDate lastDay(ChurnSummary of) {
        LastOrder last = of.lastOrder();
        if (last == null) {
            throw new IllegalArgumentException(of.id() + " never ordered");
        }
        return last.date();
    }

    private void add(List<Deed> deeds, Runnable command) {
        deeds.add(new Deed(clock.instant().plus(PAUSE.multipliedBy(deeds.size() + 1L)), command));
    }
}

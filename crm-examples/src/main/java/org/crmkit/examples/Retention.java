package org.crmkit.examples;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnQuery;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;

/**
 * The watch of some day, and what the managers do about it the same morning: each defers the cases of those who have ordered
 * before; those who never have are left as warned. Whoever has been silent longest is then given up.
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
                .sorted(Comparator.comparing(each -> house.key(each.customer())))
                .toList();
    }

    /** Has the super admin run the watch as of a day. */
    static Retention watched(TradeHouse house, DataClock clock, LocalDate asOf) {
        return new Retention(house, clock, asOf);
    }

    /** Returns what the managers do about the cases, from some time on. */
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

    /** Returns how the watch went. */
    ChurnDetectionProgress progress() {
        return progress;
    }

    /** Returns how the cases stand now, by what the file calls their customers. */
    List<ChurnCase> cases() {
        return cases.stream()
                .map(each -> house.superAdmin().churn().get(each.id()))
                .toList();
    }

    private static List<ChurnSummary> all(TradeHouse house) {
        ChurnQuery newest = ChurnQuery.newest(ChurnFilter.ALL, Paging.MAX_SIZE);
        return Page.all(after -> house.superAdmin().churn().list(newest.after(after)));
    }

    private Optional<ChurnSummary> longestSilent() {
        return cases.stream().filter(each -> each.lastOrder() != null).min(Comparator.comparing(Retention::lastDay));
    }

    private CrmSession manager(ChurnSummary of) {
        return house.person(of.manager());
    }

    private String measure(ChurnSummary of, LastOrder last) {
        String whom = manager(of)
                        .customers()
                        .get(of.customer())
                        .primaryContact()
                        .map(each -> each.name() + " of ")
                        .orElse("")
                + manager(of).customers().get(of.customer()).name();
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

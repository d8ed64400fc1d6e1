package org.crmkit.testkit.churn;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnDesk;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Paging;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.trade.RandomFeeds;

/** The random runs of churn detection, and actions on churn cases. */
record RandomChurn(RandomDraw draw) {

    private static final List<ChurnPolicy> POLICIES = List.of(
            ChurnPolicy.standard(),
            ChurnPolicy.inactivityOfBuyers(Period.ofMonths(1)),
            ChurnPolicy.inactivityOfBuyers(Period.ofMonths(1)),
            new Regulars());

    /** Customers with more than one order get a case after ten days. */
    private record Regulars() implements ChurnPolicy {

        @Override
        public LocalDate cutoff(LocalDate today) {
            return today.minusDays(10);
        }

        @Override
        public Judge judge() {
            return (purchases, today) -> purchases != null && purchases.orders() > 1;
        }
    }

    void play() {
        ChurnCase last = draw.any(cases());
        if (last == null || draw.next(39) < 16) {
            detect();
        } else {
            act(last);
        }
    }

    private void detect() {
        CrmSession who = RandomFeeds.feeder(draw);
        LocalDate day = draw.world().today().plusDays(draw.next(200));
        int size = draw.oneOf(1, 2, 500);
        ChurnPolicy policy = draw.one(POLICIES);
        draw.play(
                "watch as of " + day + " by " + who.userId(),
                () -> who.churnDetection().asOf(day).by(policy).pageSize(size).run());
    }

    private void act(ChurnCase last) {
        int action = draw.next(4) == 0 ? draw.next(3) : likely(last);
        CrmSession who = action == 2 || draw.next(5) == 0 ? draw.supervisor() : draw.mostly(last.manager());
        ChurnCaseId id = draw.next(20) == 0 ? new ChurnCaseId(draw.nobody()) : last.id();
        ChurnDesk desk = draw.next(4) != 0 ? who.churn() : who.churn().ifVersion(last.version() - draw.next(5) / 4);
        draw.play("case " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0 -> desk.defer(id, draw.text());
            case 1 -> desk.confirm(id, draw.text());
            default -> desk.winBack(id);
        });
    }

    private int likely(ChurnCase last) {
        return switch (last.state()) {
            case WARNED, DEFERRED -> draw.next(2);
            case LOST -> 2;
            case RECOVERED -> draw.next(3);
        };
    }

    /** All churn cases, because churn detection and the feed create and change cases without returning them. */
    private List<ChurnCase> cases() {
        return draw.world()
                .read(work -> Pages.all(after -> work.churnCases()
                                .list(ChurnFilter.ALL.newest(Paging.MAX_SIZE).after(after), Visibility.everything()))
                        .stream()
                        .flatMap(each -> work.churnCases().find(each.id(), Visibility.everything()).stream())
                        .toList());
    }
}

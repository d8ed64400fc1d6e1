package org.crmkit.benchmarks.large;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.churn.detection.ChurnPolicy;

/**
 * Churn detection for many customers: compared with plain SQL, run again, run twice at the same time, and killed in the middle.
 */
record LargeWatch(LargeDatabase database, LargeTenant ours, LargeTenant plain, GeneratedTrade trade) {

    private static final int ROUNDS = 3;
    private static final int LOOK_IN = 50;

    /** Everything that a run leaves in the database, except ids and instants, as a text that differs if anything differs. */
    private static final String LEFT = """
            select count(*), md5(string_agg(k.customer_id || ' ' || coalesce(k.last_order_id, '-') || ' ' || u.real_name || ' '
                     || k.state || ' ' || c.reference_count || ' ' || j.type, ',' order by k.customer_id))
              from crm_churn_case k
              join crm_customer c on c.tenant_id = k.tenant_id and c.id = k.unresolved_id
              join crm_user u on u.tenant_id = k.tenant_id and u.id = k.manager_id
              join crm_journal j on j.tenant_id = k.tenant_id and j.subject_id = k.id and j.version = k.version
             where k.tenant_id = ?""";

    /** Runs churn detection in turns with plain SQL, and returns a row of a table. */
    String contest() {
        LocalDate longAgo = ChurnPolicy.standard().cutoff(trade.until());
        PlainWatch sql = new PlainWatch(
                database.pool(),
                plain.crm().tenant().value(),
                plain.root().userId().value());
        Contest contest = new Contest("the watch over all customers");
        for (int round = 0; round < ROUNDS; round++) {
            clear(ours, plain);
            contest.round(
                    () -> LargeTrade.say("watched: %s", run()),
                    () -> LargeTrade.say("plain SQL opened %d", sql.run(longAgo)));
            alike();
        }
        clear(ours);
        Heap heap = new Heap();
        LargeTrade.say("watched: %s", run(heap));
        LargeTrade.say("heap grown by %d MiB at most", heap.grownMebibytes());
        return contest.row();
    }

    /** Runs churn detection again after a complete run. */
    void again() {
        LargeTrade.say("again: %s", run());
        alike();
    }

    /** Runs churn detection twice at the same time. */
    void twoAtOnce() {
        clear(ours);
        List<Thread> both = Stream.of("one", "the other")
                .map(name -> new Thread(() -> LargeTrade.say("%s of two at once: %s", name, run())))
                .toList();
        both.forEach(Thread::start);
        both.forEach(LargeWatch::join);
        alike();
    }

    /** Kills the process of a run after half of the customers, and runs churn detection again. */
    void killed() {
        clear(ours);
        WatchingProcess process = WatchingProcess.start(database, ours, trade);
        LargeTrade.say("killed when %d customers had been looked at", process.killBehind(trade.customers() / 2));
        LargeTrade.say("cases opened by then: %d", ours.root().churn().count(ChurnFilter.ALL));
        LargeTrade.say("run again: %s", run());
        alike();
    }

    private ChurnDetectionProgress run() {
        return ours.root().churnDetection().run();
    }

    private ChurnDetectionProgress run(Heap heap) {
        AtomicLong windows = new AtomicLong();
        return ours.root().churnDetection().run(null, soFar -> {
            if (windows.incrementAndGet() % LOOK_IN == 0) {
                heap.look();
            }
            return true;
        });
    }

    /** Throws an exception if churn detection and plain SQL have not left the same data. */
    private void alike() {
        String mine = left(ours);
        String theirs = left(plain);
        if (!mine.equals(theirs)) {
            throw new IllegalStateException("the watch has left " + mine + ", plain SQL " + theirs);
        }
        LargeTrade.say("both have left the same: %s", mine);
    }

    private String left(LargeTenant tenant) {
        return Jdbc.transaction(
                database.pool(),
                (connection, now) -> Jdbc.query(
                        connection,
                        LEFT,
                        rows -> rows.next() ? rows.getString(1) + " cases, " + rows.getString(2) : "nothing",
                        tenant.crm().tenant().value()));
    }

    private void clear(LargeTenant... tenants) {
        for (LargeTenant each : tenants) {
            String tenant = each.crm().tenant().value();
            Jdbc.transaction(database.pool(), (connection, now) -> {
                Jdbc.update(connection, "delete from crm_journal where tenant_id = ? and kind = 'churn'", tenant);
                Jdbc.update(connection, "delete from crm_churn_case where tenant_id = ?", tenant);
                return Jdbc.update(
                        connection,
                        "update crm_customer set reference_count = 0 where tenant_id = ? and reference_count > 0",
                        tenant);
            });
        }
        database.vacuum("crm_customer", "crm_churn_case", "crm_journal");
    }

    private static void join(Thread each) {
        try {
            each.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

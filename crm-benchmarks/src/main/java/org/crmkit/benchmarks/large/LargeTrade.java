package org.crmkit.benchmarks.large;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.order.OrderDraft;

/**
 * Many customers with many orders on PostgreSQL. The feed and churn detection are compared with plain JDBC and SQL that does
 * the same to the same rows of another tenant. All reports are compared with plain SQL on the same rows. Arguments: the number
 * of customers and the number of orders.
 */
public final class LargeTrade {

    private static final int ROUNDS = 20;
    private static final int REPORT_ROUNDS = 7;
    private static final double REPORT_SECONDS = 3;
    private static final int LOOK_IN = 50_000;

    private final GeneratedTrade trade;
    private final LargeDatabase database;
    private final LargeTenant ours;
    private final LargeTenant plain;
    private final List<String> table = new ArrayList<>();

    private LargeTrade(GeneratedTrade trade, LargeDatabase database) {
        this.trade = trade;
        this.database = database;
        this.ours = LargeTenant.found(database.store(), "ours", trade);
        this.plain = LargeTenant.found(database.store(), "plain", trade);
    }

    /** Runs the comparisons; prints their progress, and a table at the end. */
    public static void main(String[] arguments) {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long orders = arguments.length > 1 ? Long.parseLong(arguments[1]) : 5L * customers;
        GeneratedTrade trade = new GeneratedTrade(42, customers, orders, LocalDate.of(2026, 6, 30));
        try (LargeDatabase database = LargeDatabase.start()) {
            new LargeTrade(trade, database).run();
        }
    }

    private void run() {
        say(
                "customers: %.0f s",
                Contest.seconds(() -> {
                    ours.fill(database.pool(), trade);
                    plain.fill(database.pool(), trade);
                }));
        feed();
        feedAgain();
        database.vacuum();
        watch();
        reports();
        System.out.println("| what | rounds | CRM Kit, s | plain, s | ratio (quartiles) |");
        System.out.println("|---|---|---|---|---|");
        table.forEach(System.out::println);
    }

    /** Feeds all orders in twenty rounds. */
    private void feed() {
        Contest contest = new Contest("feeding " + trade.orders() / ROUNDS + " orders of one line");
        PlainFeed jdbc = new PlainFeed(database.pool(), plain.crm().tenant().value());
        Heap heap = new Heap();
        AtomicLong inserted = new AtomicLong();
        for (int round = 0; round < ROUNDS; round++) {
            long from = trade.orders() * round / ROUNDS;
            long until = trade.orders() * (round + 1) / ROUNDS;
            contest.round(
                    () -> inserted.addAndGet(
                            ours.root().tradeFeed().orders(some(from, until)).inserted()),
                    () -> jdbc.orders(some(from, until)));
            heap.look();
        }
        table.add(contest.row());
        say("fed: %d inserted, heap grown by %d MiB at most", inserted.get(), heap.grownMebibytes());
    }

    private void feedAgain() {
        Heap heap = new Heap();
        AtomicLong fed = new AtomicLong();
        FeedResult again = ours.root().tradeFeed().orders(trade.all().peek(each -> {
            if (fed.incrementAndGet() % LOOK_IN == 0) {
                heap.look();
            }
        }));
        say("all fed again: %s, heap grown by %d MiB at most", again, heap.grownMebibytes());
    }

    private void watch() {
        LargeWatch watch = new LargeWatch(database, ours, plain, trade);
        table.add(watch.contest());
        watch.again();
        watch.twoAtOnce();
        watch.killed();
    }

    private void reports() {
        LargeReports.fill(database.pool(), ours, trade);
        database.vacuum();
        ReportContests contests = new ReportContests(REPORT_ROUNDS, REPORT_SECONDS);
        table.addAll(new LargeReports(database.pool(), ours, trade.until(), contests).table());
    }

    private Stream<OrderDraft> some(long from, long until) {
        return LongStream.range(from, until).mapToObj(trade::order);
    }

    static void say(String what, Object... facts) {
        System.out.println(String.format(Locale.ROOT, what, facts));
    }
}

package org.crmkit.examples.large;

import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.watch.ChurnPolicy;
import org.crmkit.churn.watch.WatchProgress;
import org.crmkit.trade.FeedReport;
import org.crmkit.trade.OrderDraft;

/**
 * Many customers with many orders on PostgreSQL: the feed and the watch beside plain JDBC and SQL that does the same to the same
 * rows of another tenant, and all reports beside plain SQL on the same rows. Arguments: how many customers, how many orders.
 */
public final class LargeTrade {

    private static final int ROUNDS = 20;

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

    /** Runs it; prints as it goes, and a table at the end. */
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
        analyze();
        watch();
        reports();
        System.out.println("| what | rounds | CRM Kit, s | plain, s | ratio (quartiles) |");
        System.out.println("|---|---|---|---|---|");
        table.forEach(System.out::println);
    }

    /** In twenty rounds, each a part of all orders. */
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
        long some = trade.orders() / 5;
        FeedReport[] again = new FeedReport[1];
        double seconds =
                Contest.seconds(() -> again[0] = ours.root().tradeFeed().orders(some(0, some)));
        say("the first fifth fed again in %.0f s: %s", seconds, again[0]);
    }

    private void analyze() {
        try (var connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void watch() {
        LocalDate longAgo = ChurnPolicy.standard().longAgo(trade.until());
        PlainWatch sql = new PlainWatch(
                database.pool(), plain.crm().tenant().value(), plain.root().id().value());
        Contest contest = new Contest("the watch over all customers");
        Heap heap = new Heap();
        for (int round = 0; round < 3; round++) {
            clear();
            contest.round(
                    () -> {
                        AtomicLong windows = new AtomicLong();
                        WatchProgress done = ours.root().churnWatch().run(null, soFar -> {
                            if (windows.incrementAndGet() % 50 == 0) {
                                heap.look();
                            }
                            return true;
                        });
                        say("watched: %s, %.0f a second", done, done.done() / 1.0);
                    },
                    () -> say("plain SQL opened %d", sql.run(longAgo)));
        }
        table.add(contest.row());
        say("heap grown by %d MiB at most", heap.grownMebibytes());
        say("again: %s", ours.root().churnWatch().run());
        clear();
        twoAtOnce();
        say("open cases after two at once: %d", ours.root().churn().count(ChurnFilter.ALL));
    }

    private void twoAtOnce() {
        Thread[] both = new Thread[2];
        for (int i = 0; i < both.length; i++) {
            both[i] = new Thread(
                    () -> say("one of two: %s", ours.root().churnWatch().run()));
            both[i].start();
        }
        for (Thread each : both) {
            try {
                each.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void clear() {
        Sql.transaction(database.pool(), (connection, now) -> {
            Sql.update(connection, "delete from crm_journal where kind = 'churn'");
            return Sql.update(connection, "delete from crm_churn_case");
        });
        analyze();
    }

    private void reports() {
        LargeReports.fill(database.pool(), ours, trade);
        analyze();
        table.addAll(new LargeReports(database.pool(), ours, trade.until()).table());
    }

    private Stream<OrderDraft> some(long from, long until) {
        return LongStream.range(from, until).mapToObj(trade::order);
    }

    private static void say(String what, Object... facts) {
        System.out.println(String.format(Locale.ROOT, what, facts));
    }
}

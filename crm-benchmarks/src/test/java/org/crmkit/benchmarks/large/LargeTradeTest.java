package org.crmkit.benchmarks.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.trade.feed.FeedResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Runs the comparisons that the large trade runs with millions of rows, with thousands; each test continues with the data that
 * the test before it has left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeTradeTest {

    private static final GeneratedTrade TRADE = new GeneratedTrade(42, 5000, 15_000, LocalDate.of(2026, 6, 30));

    private static LargeDatabase database;
    private static LargeTenant ours;
    private static LargeTenant plain;

    @BeforeAll
    static void start() {
        assumeTrue(Boolean.getBoolean("crm.long"), "in the matrix: mvn -B verify -Pmatrix, or -Dcrm.long=true");
        database = LargeDatabase.start();
        ours = LargeTenant.found(database.store(), "ours", TRADE);
        plain = LargeTenant.found(database.store(), "plain", TRADE);
        ours.fill(database.pool(), TRADE);
        plain.fill(database.pool(), TRADE);
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Order(1)
    void whatIsFedTwiceChangesNothing() {
        new PlainFeed(database.pool(), plain.crm().tenant().value()).orders(TRADE.all());

        FeedResult once = ours.root().tradeFeed().orders(TRADE.all());
        FeedResult again = ours.root().tradeFeed().orders(TRADE.all());

        assertThat(once.inserted()).isEqualTo(TRADE.orders());
        assertThat(again.unchanged()).isEqualTo(TRADE.orders());
    }

    @Test
    @Order(2)
    void theWatchLeavesWhatPlainSqlLeavesAlsoTwoAtOnceAndKilled() {
        LargeWatch watch = new LargeWatch(database, ours, plain, TRADE);

        assertThat(watch.contest()).startsWith("| the watch");
        watch.again();
        watch.twoAtOnce();
        watch.killed();

        assertThat(ours.root().churn().count(ChurnFilter.ALL)).isBetween(1000L, 1500L);
    }

    @Test
    @Order(3)
    void everyReportTellsWhatPlainSqlTells() {
        LargeReports.fill(database.pool(), ours, TRADE);

        assertThat(new LargeReports(database.pool(), ours, TRADE.until(), new ReportContests(1, 0)).table())
                .hasSize(17);
    }
}

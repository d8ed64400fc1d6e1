package org.crmkit.testkit.trade.feed;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.testkit.journal.SampleSource;
import org.crmkit.testkit.journal.SampleValues;
import org.crmkit.testkit.permission.DeskRows;
import org.crmkit.testkit.permission.MatrixSource;
import org.crmkit.testkit.rebuilding.PlayedYear;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedEvent;
import org.crmkit.trade.feed.FeedId;
import org.crmkit.trade.feed.OrderStatusUpdate;

/** The case of the feed. The case of what it feeds is {@link org.crmkit.testkit.trade.TradeContextCase}. */
public final class FeedContextCase implements SampleSource, RebuildSource, MatrixSource {

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public FeedContextCase() {}

    @Override
    public List<CrmEvent> events(SampleValues values) {
        return List.of(new FeedEvent.Applied(new FeedId(UUID.randomUUID()), "statusUpdates", 0, Long.MAX_VALUE));
    }

    /** What is fed has no journal of its own: it can be fed again. */
    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of();
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).trade();
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may(
                "yy---",
                "feed orders",
                who -> who.tradeFeed().statusUpdates(Stream.of(OrderStatusUpdate.cancelled("1"))));
    }
}

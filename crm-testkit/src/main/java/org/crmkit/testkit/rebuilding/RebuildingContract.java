package org.crmkit.testkit.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.internal.Contexts;
import org.crmkit.internal.EventCatalog;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.spi.Store;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedEvent;
import org.junit.jupiter.api.Test;

/** The journal contains everything about a record: what is rebuilt from its entries is equal to the stored record. */
public interface RebuildingContract extends Contract {

    private static void rebuilds(Store store, Consumer<PlayedYear> part) {
        World world = World.on(store);
        part.accept(PlayedYear.in(world));
        RebuiltRecords.assertSame(world);
    }

    /** Orders, products and stock levels are no aggregates: the sales system feeds them. */
    @Test
    default void rebuildsTheRecordsOfEveryAggregateFromEveryTypeOfEvent() {
        Set<Class<?>> aggregates = new HashSet<>();
        Contexts.ALL.forEach(each -> aggregates.addAll(each.aggregates()));
        assertThat(RebuiltRecords.aggregates()).isEqualTo(aggregates);
        Set<Class<? extends CrmEvent>> events =
                new HashSet<>(EventCatalog.types().values());
        events.removeAll(Set.of(CommandRejected.class, FeedEvent.Applied.class));
        assertThat(RebuiltRecords.events()).isEqualTo(events);
    }

    /** Every type of event happens in it. */
    @Test
    default void rebuildsTheRecordsOfAYear() {
        World world = World.on(store());
        RebuildSource.playWholeYear(world);
        RebuiltRecords.assertSame(world);
        Set<String> events = new HashSet<>(EventCatalog.types().keySet());
        events.remove(CrmEvent.type(CommandRejected.class));
        assertThat(TenantState.of(world).journal())
                .extracting(each -> each.event().type())
                .containsAll(events);
    }

    /** A tenant that contains nothing but what is rebuilt, and the copies of the feed, has the same reports. */
    @Test
    default void reportsTheSameOfARebuiltYear() {
        World world = World.on(store());
        RebuildSource.playWholeYear(world);
        Crm rebuilt = RebuiltTenant.of(world, store());
        for (CrmSession each : List.of(world.root(), world.eve(), world.boss(), world.uma())) {
            Map<String, Object> expected = PlayedReports.of(each.reports());
            assertThat(expected).hasSizeGreaterThan(40);
            assertThat(PlayedReports.of(rebuilt.as(each.userId()).reports()))
                    .as("reports for %s", each.userId())
                    .containsExactlyEntriesOf(expected);
        }
    }

    @Test
    default void rebuildsUsersAndUnits() {
        rebuilds(store(), PlayedYear::access);
    }

    @Test
    default void rebuildsEntriesOfTheDictionary() {
        rebuilds(store(), PlayedYear::dictionary);
    }

    @Test
    default void rebuildsStages() {
        rebuilds(store(), PlayedYear::stages);
    }

    @Test
    default void rebuildsCustomersWithTheirContacts() {
        rebuilds(store(), PlayedYear::customers);
    }

    @Test
    default void rebuildsInteractionsWithTheirAttendees() {
        rebuilds(store(), PlayedYear::interactions);
    }

    @Test
    default void rebuildsOpportunitiesWithTheirPlansAndStageHistory() {
        rebuilds(store(), PlayedYear::opportunities);
    }

    @Test
    default void rebuildsServiceRequestsWithTheirDeadlinesAndRounds() {
        rebuilds(store(), year -> {
            year.serviceLevels();
            year.requests();
        });
    }

    @Test
    default void rebuildsQualityComplaintsWithTheirOpinions() {
        rebuilds(store(), PlayedYear::qualityComplaints);
    }

    @Test
    default void rebuildsChurnCasesWithTheirMeasures() {
        rebuilds(store(), PlayedYear::churn);
    }
}

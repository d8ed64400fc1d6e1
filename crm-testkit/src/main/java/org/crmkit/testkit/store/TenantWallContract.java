package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.CrossReferences;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.customer.ActivityDimension;
import org.crmkit.reporting.customer.ActivityFilter;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.ProductDimension;
import org.crmkit.reporting.sales.SalesGrouping;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.sales.Opportunity;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.RecordPort;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.stock.StockDraft;
import org.crmkit.trade.stock.StockFilter;
import org.junit.jupiter.api.Test;

/** Tenants are isolated: nothing of another tenant is read, changed or counted, not even with a known id. */
public interface TenantWallContract extends Contract {

    Currency EUR = Currency.getInstance("EUR");

    /** An id of another tenant is unknown to every query. */
    @Test
    default void findsNothingOfAnotherTenantByItsId() {
        World here = World.on(store());
        World there = World.on(store(), "next-" + UUID.randomUUID(), 2);
        Opportunity won = there.aWonOpportunity();
        there.root()
                .sales()
                .moveTo(there.anAssignedOpportunity().id(), there.qualified().id());
        Customer customer = there.lin().customers().get(java.util.Objects.requireNonNull(won.customer()));
        there.request(ServiceState.ARCHIVED);
        Entry entry = there.anEntry("there");
        ChurnCase lost = there.churnCase(ChurnState.LOST);
        List<RecordCase<?, ?>> records = RecordCase.in(there);
        String ordered = Objects.requireNonNull(lost.lastOrder()).externalId();
        here.read(work -> {
            Visibility all = Visibility.everything();
            assertThat(records.stream().filter(each -> each.isIn(work)).map(RecordCase::kind))
                    .as("kinds of records of another tenant")
                    .isEmpty();
            assertThat(work.stageMoves().of(won.id())).isEmpty();
            assertThat(work.customers().named(customer.name())).isEmpty();
            assertThat(CrossReferences.of(work).countOpen(customer.id())).isZero();
            assertThat(work.churnCases().unresolved(Set.of(lost.customer()))).isEmpty();
            assertThat(work.orderHistory().find(ordered, all)).isEmpty();
            assertThat(work.orderHistory().purchases(Set.of(lost.customer()))).isEmpty();
            assertThat(work.orderCopies().findAll(Set.of(OrderId.named(ordered))))
                    .isEmpty();
            assertThat(work.customerSets().known(Set.of(lost.customer()), all)).isEmpty();
            assertThat(work.customerSets().refs(Set.of(lost.customer()))).isEmpty();
            assertThat(work.userNames().of(Set.of(there.sol().userId()))).isEmpty();
            assertThat(work.churnCandidates().page(null, 9)).isEmpty();
            assertThat(work.entries().count(new EntryFilter(entry.type(), null, null, entry.value()), all))
                    .isZero();
            assertThat(work.entries().offered(entry.type(), 9)).hasSize(2);
            assertThat(CrossReferences.of(work).countOf(EntryType.SERVICE_TYPE, "complaint"))
                    .isZero();
            assertThat(work.users().snapshot(there.sol().userId())).isEmpty();
            assertThat(work.orgUnits().find(there.south(), all)).isEmpty();
            assertThat(work.orgUnits().isTaken(there.headOffice(), "South")).isFalse();
            assertThat(CrossReferences.of(work).countOf(there.lin().userId())).isZero();
            assertThat(work.journal()
                            .list(JournalFilter.about("opportunity", won.id().value())
                                    .newest(10))
                            .items())
                    .isEmpty();
            return work;
        });
        assertThat(ConcurrentRunner.run(
                                1,
                                index -> here.crm()
                                        .as(there.root().userId())
                                        .access()
                                        .currentUser())
                        .get(0)
                        .refused())
                .isInstanceOf(NotAllowedException.class);
    }

    /** Lists, counts, sums and visibilities with units and users of another tenant match nothing. */
    @Test
    default void countsNothingOfAnotherTenant() {
        World here = World.on(store());
        World there = World.on(store(), "next-" + UUID.randomUUID(), 2);
        there.aWonOpportunity();
        assertThat(RecordCase.in(there)).isNotEmpty();
        there.admin().tradeFeed().products(Stream.of(new ProductDraft("chair", "Chair", null)));
        there.admin().tradeFeed().stock(Stream.of(new StockDraft("chair", "Main", BigDecimal.ONE)));
        List<Visibility> visibilities = List.of(
                Visibility.everything(),
                new Visibility.OfUser(there.lin().userId()),
                new Visibility.OfUnit(there.north()),
                new Visibility.OfUnitTree(there.boss().access().currentUser().path()));
        visibilities.forEach(each -> here.read(work -> {
            for (RecordPort port : RecordPort.all()) {
                // every tenant begins with entries of the dictionary
                assertThat(port.isListed() && !port.name().equals("entries") ? port.count(work, each) : 0)
                        .as(port.name())
                        .isZero();
            }
            assertThat(work.orderHistory().count(OrderFilter.ALL, each)).isZero();
            assertThat(work.productCatalog().count(ProductFilter.ALL)).isZero();
            assertThat(work.stockLedger().count(StockFilter.ALL)).isZero();
            ReportPeriod years = ReportPeriod.years(2025, 2029, java.time.ZoneOffset.UTC);
            assertThat(work.churnReports().overall(ChurnReportFilter.of(years), each))
                    .isEqualTo(new ChurnResult(0, 0, 0, 0));
            assertThat(work.churnReports().byManager(ChurnReportFilter.of(years), each))
                    .isEmpty();
            assertThat(work.customerReports()
                            .contribution(ContributionQuery.highest(years, EUR, 9), each)
                            .customers())
                    .isZero();
            assertThat(work.churnReports().byUnit(ChurnReportFilter.of(years), each))
                    .isEmpty();
            assertThat(work.churnReports().byReason(ChurnReportFilter.of(years), each))
                    .isEmpty();
            for (ActivityDimension by : ActivityDimension.values()) {
                assertThat(work.customerReports().activity(ActivityFilter.of(years), by, each))
                        .isEmpty();
            }
            assertThat(work.customerReports()
                            .activityByCustomer(ActivityFilter.of(years).most(9), each)
                            .items())
                    .isEmpty();
            assertThat(work.customerReports().composition(CustomerDimension.LEVEL, each))
                    .isEmpty();
            assertThat(work.customerReports()
                            .purchases(new PurchaseReportFilter(here.today(), EUR).byNumber(9), each)
                            .items())
                    .isEmpty();
            assertThat(work.customerReports()
                            .rfm(new PurchaseReportFilter(here.today(), EUR).highestCell(9), each)
                            .items())
                    .isEmpty();
            assertThat(work.serviceReports().byTypeAndYear(years, here.clock().instant(), each))
                    .isEmpty();
            assertThat(work.salesReports()
                            .velocity(SalesReportFilter.of(years), each)
                            .won())
                    .isZero();
            assertThat(work.serviceReports()
                            .overall(Years.of(2027).period(), here.clock().instant(), each)
                            .created())
                    .isZero();
            assertThat(work.serviceReports()
                            .byType(Years.of(2027).period(), here.clock().instant(), each))
                    .isEmpty();
            SalesReportFilter filter = SalesReportFilter.of(ReportPeriod.years(2026, 2028, java.time.ZoneOffset.UTC));
            assertThat(work.salesReports().funnel(filter, each).rows()).isEmpty();
            for (SalesGrouping by : SalesGrouping.values()) {
                assertThat(work.salesReports().results(filter, by, each)).isEmpty();
            }
            assertThat(work.resultReports()
                            .byCustomer(new CustomerSalesFilter(filter, EUR).highest(9), each)
                            .items())
                    .isEmpty();
            assertThat(work.salesReports().lossReasons(filter, each)).isEmpty();
            for (CustomerDimension by : CustomerDimension.values()) {
                assertThat(work.resultReports().byDimension(years, by, each)).isEmpty();
            }
            for (ProductDimension by : ProductDimension.values()) {
                assertThat(work.resultReports().byProduct(years, by, each)).isEmpty();
            }
            return work;
        }));
    }

    /** Two tenants may have the same ids, names and numbers. Changes in one do not affect the other. */
    @Test
    default void keepsEqualIdsOfTwoTenantsApart() {
        World here = World.on(store());
        World twin = World.on(store());
        assertThat(here.lin().userId()).isEqualTo(twin.lin().userId());
        Opportunity mine = here.aFinishedPlan();
        Opportunity theirs = twin.aFinishedPlan();
        ServiceRequest asked = here.request(ServiceState.ASSIGNED);
        assertThat(twin.request(ServiceState.ASSIGNED)).isEqualTo(asked);
        Interaction met = here.anInteraction(here.lin(), here.aCustomer());
        assertThat(twin.anInteraction(twin.lin(), twin.aCustomer())).isEqualTo(met);
        assertThat(theirs).isEqualTo(mine);
        ChurnCase open = here.churnCase(ChurnState.DEFERRED);
        assertThat(twin.churnCase(ChurnState.DEFERRED)).isEqualTo(open);
        TenantState.unchangedBy(twin, () -> {
            here.lin().sales().win(mine.id());
            here.root().access().disable(here.sol().userId());
            here.root().pipeline().retire(here.negotiated().id());
            here.boss().sales().delete(here.boss().sales().open(here.draft()).id());
            here.boss().service().reassign(asked.id(), here.mei().userId());
            here.lin().interactions().remove(met.id());
            here.lin().churn().confirm(open.id(), "Gone");
            here.admin()
                    .tradeFeed()
                    .statusUpdates(Stream.of(OrderStatusUpdate.cancelled(
                            Objects.requireNonNull(open.lastOrder()).externalId())));
            here.admin().churnDetection().asOf(here.today().plusYears(1)).run();
            here.feed(here.anOrder(open.customer(), here.today()));
            here.admin().dictionary().delete(here.anEntry("east").id());
        });
        assertThat(twin.lin().sales().win(theirs.id()).customer()).isNotNull();
    }

    /** The same for a record of each aggregate type. */
    @Test
    default void keepsEqualRecordsOfTwoTenantsApart() {
        World here = World.on(store());
        World twin = World.on(store());
        List<RecordCase<?, ?>> mine = RecordCase.in(here);
        List<RecordCase<?, ?>> theirs = RecordCase.in(twin);
        assertThat(mine)
                .extracting(RecordCase::now)
                .isEqualTo(theirs.stream().map(RecordCase::now).toList());
        TenantState.unchangedBy(twin, () -> mine.forEach(RecordCase::save));
        assertThat(mine)
                .extracting(RecordCase::now)
                .doesNotContainAnyElementsOf(
                        theirs.stream().map(RecordCase::now).toList());
    }

    private static List<JournalEntry> unsent(World world) {
        return world.read(work -> work.journal().unsent(500));
    }

    /** Entries that one tenant has sent are still to be sent by the other. */
    @Test
    default void marksNothingOfAnotherTenantAsSent() {
        World here = World.on(store());
        World twin = World.on(store());
        List<JournalEntry> unsent = unsent(twin);
        here.write(work -> {
            work.journal()
                    .markSent(
                            unsent.stream().map(JournalEntry::id).toList(),
                            here.clock().instant());
            return work;
        });
        assertThat(unsent(twin)).isEqualTo(unsent).isNotEmpty();
        assertThat(unsent(here)).isEmpty();
    }

    /** Each tenant counts separately. */
    @Test
    default void countsRunningNumbersOfEachTenantByItself() {
        World here = World.on(store());
        World twin = World.on(store());
        assertThat(here.<Long>write(work -> work.numbers().next("invoice"))).isEqualTo(1);
        assertThat(here.<Long>write(work -> work.numbers().next("invoice"))).isEqualTo(2);
        assertThat(twin.<Long>write(work -> work.numbers().next("invoice"))).isEqualTo(1);
    }
}

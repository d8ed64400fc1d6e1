package org.crmkit.persistence.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.crmkit.access.OrgUnits;
import org.crmkit.access.Users;
import org.crmkit.churn.ChurnCases;
import org.crmkit.churn.detection.ChurnCandidates;
import org.crmkit.command.CommandReceipts;
import org.crmkit.command.RunningNumbers;
import org.crmkit.customer.CustomerSets;
import org.crmkit.customer.Customers;
import org.crmkit.customer.interaction.Interactions;
import org.crmkit.customer.timeline.Timelines;
import org.crmkit.dictionary.Entries;
import org.crmkit.journal.Journal;
import org.crmkit.journal.ParkedEntries;
import org.crmkit.reporting.churn.ChurnReports;
import org.crmkit.reporting.customer.CustomerReports;
import org.crmkit.reporting.sales.SalesReports;
import org.crmkit.reporting.service.ServiceReports;
import org.crmkit.sales.Opportunities;
import org.crmkit.sales.StageMoves;
import org.crmkit.sales.pipeline.Stages;
import org.crmkit.service.ServiceRequests;
import org.crmkit.store.UnitOfWork;
import org.crmkit.trade.FeedOrder;
import org.crmkit.trade.FeedRepository;
import org.crmkit.trade.OrderHistory;
import org.crmkit.trade.OrderId;
import org.crmkit.trade.Product;
import org.crmkit.trade.ProductCatalog;
import org.crmkit.trade.ProductId;
import org.crmkit.trade.StockId;
import org.crmkit.trade.StockLedger;
import org.crmkit.trade.StockLevel;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** One unit of work: the snapshot with which it began, the current snapshot with its own writes, and the list of these writes. */
final class InMemoryUnitOfWork implements UnitOfWork, AutoCloseable {

    private static final Snapshot.Part<PMap<String, Long>> NUMBERS = new Snapshot.Part<>(HashTreePMap.empty());

    private final Tenant tenant;
    private final Snapshot base;
    private final List<UnaryOperator<Snapshot>> writes = new ArrayList<>();
    private Snapshot now;

    InMemoryUnitOfWork(Tenant tenant) {
        this.tenant = tenant;
        this.base = tenant.latest();
        this.now = base;
    }

    /** The current state of this unit of work: its base and its own writes. */
    Snapshot now() {
        return now;
    }

    /** Applies a write that checks its own preconditions; the commit may apply it again to a later snapshot. */
    void write(UnaryOperator<Snapshot> write) {
        now = write.apply(now);
        writes.add(write);
    }

    void commit() {
        if (!writes.isEmpty()) {
            tenant.commit(base, now, writes);
        }
    }

    @Override
    public void close() {
        tenant.release();
    }

    @Override
    public Opportunities opportunities() {
        return new InMemoryOpportunities(this);
    }

    @Override
    public StageMoves stageMoves() {
        return new InMemoryStageMoves(this);
    }

    @Override
    public Stages stages() {
        return new InMemoryStages(this);
    }

    @Override
    public Customers customers() {
        return new InMemoryCustomers(this);
    }

    @Override
    public Interactions interactions() {
        return new InMemoryInteractions(this);
    }

    @Override
    public Timelines timelines() {
        return new InMemoryTimelines(this);
    }

    @Override
    public ServiceRequests serviceRequests() {
        return new InMemoryServiceRequests(this);
    }

    @Override
    public Entries entries() {
        return new InMemoryEntries(this);
    }

    @Override
    public Users users() {
        return new InMemoryUsers(this);
    }

    @Override
    public OrgUnits orgUnits() {
        return new InMemoryOrgUnits(this);
    }

    @Override
    public Journal journal() {
        return new InMemoryJournal(this);
    }

    @Override
    public CommandReceipts commandReceipts() {
        return new InMemoryCommandReceipts(this);
    }

    @Override
    public ParkedEntries parkedEntries() {
        return new InMemoryParkedEntries(this);
    }

    @Override
    public SalesReports salesReports() {
        return new InMemorySalesReports(this);
    }

    @Override
    public ServiceReports serviceReports() {
        return new InMemoryServiceReports(this);
    }

    @Override
    public OrderHistory orderHistory() {
        return new InMemoryOrders(this);
    }

    @Override
    public ProductCatalog productCatalog() {
        return new InMemoryProducts(this);
    }

    @Override
    public StockLedger stockLedger() {
        return new InMemoryStock(this);
    }

    @Override
    public FeedRepository<FeedOrder, OrderId> orderCopies() {
        return new InMemoryFeedRepository<>(this, InMemoryOrders.PART);
    }

    @Override
    public FeedRepository<Product, ProductId> productCopies() {
        return new InMemoryFeedRepository<>(this, InMemoryProducts.PART);
    }

    @Override
    public FeedRepository<StockLevel, StockId> stockCopies() {
        return new InMemoryFeedRepository<>(this, InMemoryStock.PART);
    }

    @Override
    public CustomerSets customerSets() {
        return new InMemoryCustomers(this);
    }

    @Override
    public ChurnCases churnCases() {
        return new InMemoryChurnCases(this);
    }

    @Override
    public ChurnCandidates churnCandidates() {
        return new InMemoryChurnCandidates(this);
    }

    @Override
    public CustomerReports customerReports() {
        return new InMemoryCustomerReports(this);
    }

    @Override
    public ChurnReports churnReports() {
        return new InMemoryChurnReports(this);
    }

    /** Numbers are taken from the latest snapshot, and no other unit of work can commit until this one is finished. */
    @Override
    public RunningNumbers numbers() {
        return series -> {
            tenant.hold();
            long latest = Math.max(last(tenant.latest(), series), last(now, series));
            write(snapshot -> snapshot.with(NUMBERS, snapshot.get(NUMBERS).plus(series, latest + 1)));
            return latest + 1;
        };
    }

    private static long last(Snapshot snapshot, String series) {
        return snapshot.get(NUMBERS).getOrDefault(series, 0L);
    }
}

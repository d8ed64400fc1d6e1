package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
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
import org.crmkit.trade.FedOrder;
import org.crmkit.trade.FeedRepository;
import org.crmkit.trade.OrderHistory;
import org.crmkit.trade.OrderId;
import org.crmkit.trade.Product;
import org.crmkit.trade.ProductCatalog;
import org.crmkit.trade.ProductId;
import org.crmkit.trade.StockId;
import org.crmkit.trade.StockLedger;
import org.crmkit.trade.StockLevel;

/** The ports on one session. */
record JpaUnitOfWork(TenantEntityManager session, Function<EntityManager, Database> database) implements UnitOfWork {

    @Override
    public Opportunities opportunities() {
        return new JpaOpportunities(session);
    }

    @Override
    public StageMoves stageMoves() {
        return new JpaStageMoves(session);
    }

    @Override
    public Stages stages() {
        return new JpaStages(session);
    }

    @Override
    public Customers customers() {
        return new JpaCustomers(session);
    }

    @Override
    public Interactions interactions() {
        return new JpaInteractions(session);
    }

    @Override
    public Timelines timelines() {
        return new JpaTimelines(session);
    }

    @Override
    public ServiceRequests serviceRequests() {
        return new JpaServiceRequests(session);
    }

    @Override
    public Entries entries() {
        return new JpaEntries(session);
    }

    @Override
    public Users users() {
        return new JpaUsers(session);
    }

    @Override
    public OrgUnits orgUnits() {
        return new JpaOrgUnits(session);
    }

    @Override
    public ParkedEntries parkedEntries() {
        return new JpaParkedEntries(session);
    }

    @Override
    public Journal journal() {
        return new JpaJournal(session, bulk());
    }

    @Override
    public CommandReceipts commandReceipts() {
        return new JpaCommandReceipts(session);
    }

    @Override
    public RunningNumbers numbers() {
        return new JpaNumbers(session, database);
    }

    @Override
    public SalesReports salesReports() {
        return new JpaSalesReports(session);
    }

    @Override
    public ServiceReports serviceReports() {
        return new JpaServiceReports(session, database);
    }

    @Override
    public CustomerSets customerSets() {
        return new JpaCustomerSets(session);
    }

    @Override
    public OrderHistory orderHistory() {
        return new JpaOrders(session, bulk());
    }

    @Override
    public ProductCatalog productCatalog() {
        return new JpaProducts(session, bulk());
    }

    @Override
    public StockLedger stockLedger() {
        return new JpaStock(session, bulk());
    }

    @Override
    public FeedRepository<FedOrder, OrderId> orderCopies() {
        return new JpaOrders(session, bulk());
    }

    @Override
    public FeedRepository<Product, ProductId> productCopies() {
        return new JpaProducts(session, bulk());
    }

    @Override
    public FeedRepository<StockLevel, StockId> stockCopies() {
        return new JpaStock(session, bulk());
    }

    @Override
    public ChurnCases churnCases() {
        return new JpaChurnCases(session, bulk());
    }

    @Override
    public ChurnCandidates churnCandidates() {
        return new JpaChurnCandidates(session);
    }

    @Override
    public CustomerReports customerReports() {
        return new JpaCustomerReports(session);
    }

    @Override
    public ChurnReports churnReports() {
        return new JpaChurnReports(session);
    }

    private Bulk bulk() {
        return new Bulk(session, database);
    }
}

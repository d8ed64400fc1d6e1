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

/** The repositories on one entity manager. */
record JpaUnitOfWork(TenantEntityManager entityManager, Function<EntityManager, Database> database)
        implements UnitOfWork {

    @Override
    public Opportunities opportunities() {
        return new JpaOpportunities(entityManager);
    }

    @Override
    public StageMoves stageMoves() {
        return new JpaStageMoves(entityManager);
    }

    @Override
    public Stages stages() {
        return new JpaStages(entityManager);
    }

    @Override
    public Customers customers() {
        return new JpaCustomers(entityManager);
    }

    @Override
    public Interactions interactions() {
        return new JpaInteractions(entityManager);
    }

    @Override
    public Timelines timelines() {
        return new JpaTimelines(entityManager);
    }

    @Override
    public ServiceRequests serviceRequests() {
        return new JpaServiceRequests(entityManager);
    }

    @Override
    public Entries entries() {
        return new JpaEntries(entityManager);
    }

    @Override
    public Users users() {
        return new JpaUsers(entityManager);
    }

    @Override
    public OrgUnits orgUnits() {
        return new JpaOrgUnits(entityManager);
    }

    @Override
    public ParkedEntries parkedEntries() {
        return new JpaParkedEntries(entityManager);
    }

    @Override
    public Journal journal() {
        return new JpaJournal(entityManager, bulk());
    }

    @Override
    public CommandReceipts commandReceipts() {
        return new JpaCommandReceipts(entityManager);
    }

    @Override
    public RunningNumbers numbers() {
        return new JpaNumbers(entityManager, database);
    }

    @Override
    public SalesReports salesReports() {
        return new JpaSalesReports(entityManager);
    }

    @Override
    public ServiceReports serviceReports() {
        return new JpaServiceReports(entityManager, database);
    }

    @Override
    public CustomerSets customerSets() {
        return new JpaCustomerSets(entityManager);
    }

    @Override
    public OrderHistory orderHistory() {
        return new JpaOrders(entityManager, bulk());
    }

    @Override
    public ProductCatalog productCatalog() {
        return new JpaProducts(entityManager, bulk());
    }

    @Override
    public StockLedger stockLedger() {
        return new JpaStock(entityManager, bulk());
    }

    @Override
    public FeedRepository<FeedOrder, OrderId> orderCopies() {
        return new JpaOrders(entityManager, bulk());
    }

    @Override
    public FeedRepository<Product, ProductId> productCopies() {
        return new JpaProducts(entityManager, bulk());
    }

    @Override
    public FeedRepository<StockLevel, StockId> stockCopies() {
        return new JpaStock(entityManager, bulk());
    }

    @Override
    public ChurnCases churnCases() {
        return new JpaChurnCases(entityManager, bulk());
    }

    @Override
    public ChurnCandidates churnCandidates() {
        return new JpaChurnCandidates(entityManager);
    }

    @Override
    public CustomerReports customerReports() {
        return new JpaCustomerReports(entityManager);
    }

    @Override
    public ChurnReports churnReports() {
        return new JpaChurnReports(entityManager);
    }

    private Bulk bulk() {
        return new Bulk(entityManager, database);
    }
}

package org.crmkit.testkit.support;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.User;
import org.crmkit.access.UserFilter;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnSort;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.StageMove;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceSort;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductSort;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockLevel;

/** All data of a tenant in a store except the records of rejections, to be compared before and after an action. */
public record TenantState(
        List<Opportunity> opportunities,
        List<StageMove> moves,
        List<Customer> customers,
        List<Interaction> interactions,
        List<ServiceRequest> requests,
        List<ChurnCase> churnCases,
        List<Order> orders,
        List<Product> products,
        List<StockLevel> stock,
        List<Entry> entries,
        List<Stage> stages,
        List<User> users,
        List<OrgUnit> units,
        List<JournalEntry> journal) {

    private static final Visibility EVERYTHING = Visibility.everything();

    public static TenantState of(World world) {
        return world.read(TenantState::of);
    }

    public static TenantState of(UnitOfWork work) {
        List<Opportunity> opportunities = opportunities(work);
        return new TenantState(
                opportunities,
                opportunities.stream()
                        .flatMap(each -> work.stageMoves().of(each.id()).stream())
                        .toList(),
                customers(work),
                Pages.all(after -> work.interactions()
                        .list(InteractionFilter.ALL.newest(Paging.MAX_SIZE).after(after), EVERYTHING)),
                requests(work),
                churnCases(work),
                orders(work),
                Pages.all(after -> work.productCatalog()
                        .list(new ListQuery<>(
                                ProductFilter.ALL,
                                Paging.by(ProductSort.EXTERNAL_ID, Direction.ASCENDING, Paging.MAX_SIZE)
                                        .after(after)))),
                Pages.all(after -> work.stockLedger()
                        .list(StockFilter.ALL.byProduct(Paging.MAX_SIZE).after(after))),
                Pages.all(after -> work.entries()
                        .list(EntryFilter.ALL.byPosition(Paging.MAX_SIZE).after(after), EVERYTHING)),
                work.stages().all(),
                Pages.all(after ->
                        work.users().list(UserFilter.ALL.byName(Paging.MAX_SIZE).after(after), EVERYTHING)),
                Pages.all(after -> work.orgUnits()
                        .list(
                                Paging.by(OrgUnitSort.NAME, Direction.ASCENDING, Paging.MAX_SIZE)
                                        .after(after),
                                EVERYTHING)),
                journal(work).stream().filter(JournalEntry::isOutgoing).toList());
    }

    /** Asserts that an action leaves everything unchanged. */
    public static void unchangedBy(World world, Runnable deed) {
        TenantState before = of(world);
        deed.run();
        Assertions.assertThat(of(world)).isEqualTo(before);
    }

    public static List<JournalEntry> journal(UnitOfWork work) {
        return Pages.all(after ->
                work.journal().list(JournalFilter.ALL.newest(Paging.MAX_SIZE).after(after)));
    }

    private static List<Opportunity> opportunities(UnitOfWork work) {
        ListQuery<OpportunityFilter, OpportunitySort> query = OpportunityFilter.ALL.newest(Paging.MAX_SIZE);
        return Pages.all(after -> work.opportunities().list(query.after(after), EVERYTHING)).stream()
                .flatMap(each -> work.opportunities().find(each.id(), EVERYTHING).stream())
                .toList();
    }

    private static List<ServiceRequest> requests(UnitOfWork work) {
        ListQuery<ServiceFilter, ServiceSort> query = ServiceFilter.ALL.newest(Paging.MAX_SIZE);
        return Pages.all(after -> work.serviceRequests().list(query.after(after), EVERYTHING)).stream()
                .flatMap(each -> work.serviceRequests().find(each.id(), EVERYTHING).stream())
                .toList();
    }

    private static List<ChurnCase> churnCases(UnitOfWork work) {
        ListQuery<ChurnFilter, ChurnSort> query = ChurnFilter.ALL.newest(Paging.MAX_SIZE);
        return Pages.all(after -> work.churnCases().list(query.after(after), EVERYTHING)).stream()
                .flatMap(each -> work.churnCases().find(each.id(), EVERYTHING).stream())
                .toList();
    }

    private static List<Order> orders(UnitOfWork work) {
        ListQuery<OrderFilter, OrderSort> query = OrderFilter.ALL.newest(Paging.MAX_SIZE);
        return Pages.all(after -> work.orderHistory().list(query.after(after), EVERYTHING)).stream()
                .flatMap(each -> work.orderHistory().find(each.externalId(), EVERYTHING).stream())
                .toList();
    }

    private static List<Customer> customers(UnitOfWork work) {
        ListQuery<CustomerFilter, CustomerSort> query = CustomerFilter.ALL.byName(Paging.MAX_SIZE);
        return Pages.all(after -> work.customers().list(query.after(after), EVERYTHING)).stream()
                .flatMap(each -> work.customers().find(each.id(), EVERYTHING).stream())
                .toList();
    }
}

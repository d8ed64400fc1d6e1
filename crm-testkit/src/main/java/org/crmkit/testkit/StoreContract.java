package org.crmkit.testkit;

import org.crmkit.spi.Store;
import org.crmkit.testkit.access.AccessContract;
import org.crmkit.testkit.access.AssignableUsersContract;
import org.crmkit.testkit.access.PermissionsContract;
import org.crmkit.testkit.access.RegressionContract;
import org.crmkit.testkit.access.ResponsibleContract;
import org.crmkit.testkit.access.TenantCreationContract;
import org.crmkit.testkit.churn.ChurnCasesContract;
import org.crmkit.testkit.churn.ChurnContract;
import org.crmkit.testkit.churn.RecoveryContract;
import org.crmkit.testkit.churn.detection.ChurnDetectionConcurrencyContract;
import org.crmkit.testkit.churn.detection.ChurnDetectionContract;
import org.crmkit.testkit.churn.detection.ChurnDetectionDaysContract;
import org.crmkit.testkit.churn.detection.ChurnDetectionRegressionContract;
import org.crmkit.testkit.churn.detection.ChurnPolicyContract;
import org.crmkit.testkit.churn.detection.HostFaultsContract;
import org.crmkit.testkit.churn.detection.HostOrdersContract;
import org.crmkit.testkit.churn.detection.ReturnedPurchasesContract;
import org.crmkit.testkit.customer.ContactDuplicatesContract;
import org.crmkit.testkit.customer.ContactSearchContract;
import org.crmkit.testkit.customer.CustomerConcurrencyContract;
import org.crmkit.testkit.customer.CustomerLifeContract;
import org.crmkit.testkit.customer.CustomerRestorationContract;
import org.crmkit.testkit.customer.CustomerSearchContract;
import org.crmkit.testkit.customer.CustomersContract;
import org.crmkit.testkit.customer.interaction.InteractionSubjectsContract;
import org.crmkit.testkit.customer.interaction.InteractionsContract;
import org.crmkit.testkit.customer.timeline.TimelineContract;
import org.crmkit.testkit.customer.timeline.TimelineDaysContract;
import org.crmkit.testkit.dictionary.DictionaryContract;
import org.crmkit.testkit.dictionary.DictionaryEntriesContract;
import org.crmkit.testkit.input.FaultsAtOnceContract;
import org.crmkit.testkit.input.InputBoundsContract;
import org.crmkit.testkit.input.InputContract;
import org.crmkit.testkit.input.NamesContract;
import org.crmkit.testkit.input.NullInputContract;
import org.crmkit.testkit.input.ReferencesContract;
import org.crmkit.testkit.input.TextContract;
import org.crmkit.testkit.journal.EventOrderContract;
import org.crmkit.testkit.journal.JournalContract;
import org.crmkit.testkit.journal.OutboxContract;
import org.crmkit.testkit.journal.TenantJournalContract;
import org.crmkit.testkit.permission.AccessMatrixContract;
import org.crmkit.testkit.permission.RejectionMessagesContract;
import org.crmkit.testkit.permission.ShownNamesContract;
import org.crmkit.testkit.permission.UnseenRecordsContract;
import org.crmkit.testkit.rebuilding.RebuildingContract;
import org.crmkit.testkit.reporting.ActivityContract;
import org.crmkit.testkit.reporting.ChurnReportsContract;
import org.crmkit.testkit.reporting.CompositionContract;
import org.crmkit.testkit.reporting.ContributionContract;
import org.crmkit.testkit.reporting.ForecastContract;
import org.crmkit.testkit.reporting.PurchasesContract;
import org.crmkit.testkit.reporting.QualityReportsContract;
import org.crmkit.testkit.reporting.ResultReportsContract;
import org.crmkit.testkit.reporting.SalesReportsContract;
import org.crmkit.testkit.reporting.ServiceReportsContract;
import org.crmkit.testkit.sales.ClosedOpportunitiesContract;
import org.crmkit.testkit.sales.ExpiredOpportunitiesContract;
import org.crmkit.testkit.sales.OpportunitiesContract;
import org.crmkit.testkit.sales.OpportunitySearchContract;
import org.crmkit.testkit.sales.SalesContract;
import org.crmkit.testkit.sales.SalesRegressionContract;
import org.crmkit.testkit.sales.WinningContract;
import org.crmkit.testkit.sales.detection.ExpiryDetectionContract;
import org.crmkit.testkit.service.ArchiveSearchContract;
import org.crmkit.testkit.service.ClosedRequestsContract;
import org.crmkit.testkit.service.ServedCustomersContract;
import org.crmkit.testkit.service.ServiceContract;
import org.crmkit.testkit.service.ServicePoliciesContract;
import org.crmkit.testkit.service.ServiceRequestsContract;
import org.crmkit.testkit.service.level.DeadlinesContract;
import org.crmkit.testkit.service.level.OverdueDetectionContract;
import org.crmkit.testkit.service.level.ServiceLevelsContract;
import org.crmkit.testkit.service.quality.OpinionSightContract;
import org.crmkit.testkit.service.quality.OpinionsContract;
import org.crmkit.testkit.service.quality.QualityComplaintsContract;
import org.crmkit.testkit.service.quality.ResolutionsContract;
import org.crmkit.testkit.store.AggregatesContract;
import org.crmkit.testkit.store.CommandIdsContract;
import org.crmkit.testkit.store.CommandRejectionContract;
import org.crmkit.testkit.store.ConcurrencyContract;
import org.crmkit.testkit.store.ReferenceTargetsContract;
import org.crmkit.testkit.store.RunningNumbersContract;
import org.crmkit.testkit.store.TenantWallContract;
import org.crmkit.testkit.store.UnitOfWorkContract;
import org.crmkit.testkit.trade.CatalogContract;
import org.crmkit.testkit.trade.FeedArrivalsContract;
import org.crmkit.testkit.trade.FeedFaultsContract;
import org.crmkit.testkit.trade.FeedRepositoryContract;
import org.crmkit.testkit.trade.FeedValuesContract;
import org.crmkit.testkit.trade.HostTradeContract;
import org.crmkit.testkit.trade.ReturnsContract;
import org.crmkit.testkit.trade.TradeFeedContract;
import org.crmkit.testkit.trade.TradeQueriesContract;
import org.crmkit.testkit.trade.TradeRegressionContract;
import org.crmkit.testkit.world.Contract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All requirements on a store, in a group for the mechanism and one for each context. The test of an adapter extends this class,
 * returns the store, and declares every group as a nested class:
 *
 * <pre>{@code
 * class MyStoreTest extends StoreContract {
 *
 *     public Store store() {
 *         return MyStore.create();
 *     }
 *
 *     @Nested class Mechanism extends StoreContract.Mechanism {}
 *     @Nested class Input extends StoreContract.Input {}
 *     @Nested class Access extends StoreContract.Access {}
 *     @Nested class Dictionary extends StoreContract.Dictionary {}
 *     @Nested class Customer extends StoreContract.Customer {}
 *     @Nested class Sales extends StoreContract.Sales {}
 *     @Nested class Service extends StoreContract.Service {}
 *     @Nested class Trade extends StoreContract.Trade {}
 *     @Nested class Churn extends StoreContract.Churn {}
 *     @Nested class Reporting extends StoreContract.Reporting {}
 * }
 * }</pre>
 *
 * <p>The test fails if a group is not declared. A store that does not implement a context declares its group with
 * {@link org.junit.jupiter.api.Disabled @Disabled} and the reason, which the report shows. The other groups are then executed
 * without the tests that need the context: its ports must throw an {@link UnsupportedOperationException} from every method that
 * writes, and contain nothing. A test that ends with this exception is reported as skipped, with the reason. Only the groups that
 * are marked with {@link MayBeLeftOut @MayBeLeftOut} may be disabled: the others need each other in every test.
 */
@DisplayNameGeneration(SentenceNames.class)
@ExtendWith(GroupsExtension.class)
public abstract class StoreContract implements Contract {

    /** Creates the test of a store. */
    protected StoreContract() {}

    /** A group of contracts, about the store of the class in which it is declared. */
    public abstract class Group implements Contract {

        /** Creates a group for the store of the enclosing test. */
        protected Group() {}

        @Override
        public Store store() {
            return StoreContract.this.store();
        }
    }

    /**
     * What does not depend on a context: units of work, isolation of tenants, versions, reference targets, running numbers,
     * concurrency, receipts and rejections of commands, the journal, and the outbox.
     */
    public abstract class Mechanism extends Group
            implements UnitOfWorkContract,
                    TenantWallContract,
                    AggregatesContract,
                    ReferenceTargetsContract,
                    RunningNumbersContract,
                    ConcurrencyContract,
                    CommandIdsContract,
                    CommandRejectionContract,
                    JournalContract,
                    TenantJournalContract,
                    RebuildingContract,
                    EventOrderContract,
                    OutboxContract {

        /** Creates the group. */
        protected Mechanism() {}
    }

    /** Texts, names, limits and null values, for every method of every desk. */
    public abstract class Input extends Group
            implements TextContract,
                    InputContract,
                    NullInputContract,
                    InputBoundsContract,
                    FaultsAtOnceContract,
                    ReferencesContract,
                    NamesContract {

        /** Creates the group. */
        protected Input() {}
    }

    /** Users, units and roles, the creation of a tenant, and who may do and see what. */
    public abstract class Access extends Group
            implements AccessContract,
                    PermissionsContract,
                    AccessMatrixContract,
                    AssignableUsersContract,
                    RejectionMessagesContract,
                    ResponsibleContract,
                    RegressionContract,
                    ShownNamesContract,
                    TenantCreationContract,
                    UnseenRecordsContract {

        /** Creates the group. */
        protected Access() {}
    }

    /** The data dictionary. */
    public abstract class Dictionary extends Group implements DictionaryContract, DictionaryEntriesContract {

        /** Creates the group. */
        protected Dictionary() {}
    }

    /** Customers and their contacts, interactions and timelines. */
    public abstract class Customer extends Group
            implements CustomersContract,
                    CustomerLifeContract,
                    CustomerSearchContract,
                    ContactDuplicatesContract,
                    ContactSearchContract,
                    CustomerRestorationContract,
                    CustomerConcurrencyContract,
                    InteractionsContract,
                    InteractionSubjectsContract,
                    TimelineContract,
                    TimelineDaysContract {

        /** Creates the group. */
        protected Customer() {}
    }

    /** Opportunities and the pipeline. */
    public abstract class Sales extends Group
            implements SalesContract,
                    WinningContract,
                    ClosedOpportunitiesContract,
                    ExpiredOpportunitiesContract,
                    OpportunitySearchContract,
                    ExpiryDetectionContract,
                    OpportunitiesContract,
                    SalesRegressionContract {

        /** Creates the group. */
        protected Sales() {}
    }

    /** Service requests. */
    @MayBeLeftOut
    public abstract class Service extends Group
            implements ServiceContract,
                    ClosedRequestsContract,
                    ServiceLevelsContract,
                    DeadlinesContract,
                    OverdueDetectionContract,
                    ServicePoliciesContract,
                    QualityComplaintsContract,
                    OpinionsContract,
                    OpinionSightContract,
                    ResolutionsContract,
                    ServiceRequestsContract,
                    ServedCustomersContract,
                    ArchiveSearchContract {

        /** Creates the group. */
        protected Service() {}
    }

    /** Orders, products and stock levels, their feeds, and the sales system of a host. */
    @MayBeLeftOut
    public abstract class Trade extends Group
            implements TradeFeedContract,
                    FeedArrivalsContract,
                    FeedFaultsContract,
                    FeedValuesContract,
                    FeedRepositoryContract,
                    CatalogContract,
                    TradeQueriesContract,
                    TradeRegressionContract,
                    ReturnsContract,
                    HostTradeContract {

        /** Creates the group. */
        protected Trade() {}
    }

    /** Churn cases and churn detection. */
    @MayBeLeftOut
    public abstract class Churn extends Group
            implements ChurnContract,
                    ChurnCasesContract,
                    RecoveryContract,
                    ChurnDetectionContract,
                    ChurnDetectionDaysContract,
                    ReturnedPurchasesContract,
                    ChurnDetectionConcurrencyContract,
                    ChurnPolicyContract,
                    HostFaultsContract,
                    HostOrdersContract,
                    ChurnDetectionRegressionContract {

        /** Creates the group. */
        protected Churn() {}
    }

    /** Reports. */
    @MayBeLeftOut
    public abstract class Reporting extends Group
            implements SalesReportsContract,
                    ResultReportsContract,
                    ActivityContract,
                    ForecastContract,
                    ServiceReportsContract,
                    QualityReportsContract,
                    ContributionContract,
                    CompositionContract,
                    PurchasesContract,
                    ChurnReportsContract {

        /** Creates the group. */
        protected Reporting() {}
    }
}

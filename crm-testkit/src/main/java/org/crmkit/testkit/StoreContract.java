package org.crmkit.testkit;

import org.crmkit.testkit.access.AccessContract;
import org.crmkit.testkit.access.AssignableUsersContract;
import org.crmkit.testkit.access.RegressionContract;
import org.crmkit.testkit.access.ResponsibleContract;
import org.crmkit.testkit.access.TenantCreationContract;
import org.crmkit.testkit.churn.ChurnCasesContract;
import org.crmkit.testkit.churn.ChurnContract;
import org.crmkit.testkit.churn.RecoveryContract;
import org.crmkit.testkit.churn.detection.ChurnDetectionConcurrencyContract;
import org.crmkit.testkit.churn.detection.ChurnDetectionContract;
import org.crmkit.testkit.churn.detection.ChurnDetectionDaysContract;
import org.crmkit.testkit.churn.detection.ChurnPolicyContract;
import org.crmkit.testkit.churn.detection.HostFaultsContract;
import org.crmkit.testkit.customer.CustomerConcurrencyContract;
import org.crmkit.testkit.customer.CustomerLifeContract;
import org.crmkit.testkit.customer.CustomersContract;
import org.crmkit.testkit.customer.interaction.InteractionsContract;
import org.crmkit.testkit.customer.timeline.TimelineContract;
import org.crmkit.testkit.customer.timeline.TimelineDaysContract;
import org.crmkit.testkit.dictionary.DictionaryContract;
import org.crmkit.testkit.dictionary.DictionaryEntriesContract;
import org.crmkit.testkit.input.InputBoundsContract;
import org.crmkit.testkit.input.InputContract;
import org.crmkit.testkit.input.NamesContract;
import org.crmkit.testkit.input.NullInputContract;
import org.crmkit.testkit.input.TextContract;
import org.crmkit.testkit.journal.EventOrderContract;
import org.crmkit.testkit.journal.JournalContract;
import org.crmkit.testkit.journal.OutboxContract;
import org.crmkit.testkit.permission.AccessMatrixContract;
import org.crmkit.testkit.permission.UnseenRecordsContract;
import org.crmkit.testkit.reporting.ChurnReportsContract;
import org.crmkit.testkit.reporting.CompositionContract;
import org.crmkit.testkit.reporting.ContributionContract;
import org.crmkit.testkit.reporting.ForecastContract;
import org.crmkit.testkit.reporting.PurchasesContract;
import org.crmkit.testkit.reporting.SalesReportsContract;
import org.crmkit.testkit.reporting.ServiceReportsContract;
import org.crmkit.testkit.sales.OpportunitiesContract;
import org.crmkit.testkit.sales.SalesContract;
import org.crmkit.testkit.sales.WinningContract;
import org.crmkit.testkit.service.ArchiveSearchContract;
import org.crmkit.testkit.service.ServiceContract;
import org.crmkit.testkit.service.ServicePoliciesContract;
import org.crmkit.testkit.service.ServiceRequestsContract;
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
import org.crmkit.testkit.trade.TradeFeedContract;
import org.crmkit.testkit.trade.TradeQueriesContract;
import org.crmkit.testkit.trade.TradeRegressionContract;

/**
 * All requirements on a store. The test of an adapter implements this interface and names the store:
 *
 * <pre>{@code
 * class InMemoryStoreTest implements StoreContract {
 *
 *     public Store store() {
 *         return InMemoryStore.create();
 *     }
 * }
 * }</pre>
 */
public interface StoreContract
        extends UnitOfWorkContract,
                TenantWallContract,
                AggregatesContract,
                ReferenceTargetsContract,
                JournalContract,
                EventOrderContract,
                OutboxContract,
                ResponsibleContract,
                RunningNumbersContract,
                OpportunitiesContract,
                AccessMatrixContract,
                ConcurrencyContract,
                CustomerConcurrencyContract,
                TextContract,
                SalesContract,
                WinningContract,
                AccessContract,
                RegressionContract,
                InputContract,
                NullInputContract,
                InputBoundsContract,
                NamesContract,
                CommandRejectionContract,
                SalesReportsContract,
                ServiceReportsContract,
                CustomersContract,
                ServiceContract,
                ServicePoliciesContract,
                InteractionsContract,
                TimelineContract,
                TimelineDaysContract,
                CustomerLifeContract,
                DictionaryEntriesContract,
                DictionaryContract,
                ServiceRequestsContract,
                ArchiveSearchContract,
                TradeFeedContract,
                FeedArrivalsContract,
                CatalogContract,
                TradeQueriesContract,
                ChurnContract,
                ChurnCasesContract,
                ChurnDetectionContract,
                ChurnDetectionDaysContract,
                ChurnPolicyContract,
                HostTradeContract,
                HostFaultsContract,
                TradeRegressionContract,
                RecoveryContract,
                ChurnDetectionConcurrencyContract,
                ContributionContract,
                CompositionContract,
                PurchasesContract,
                ChurnReportsContract,
                ForecastContract,
                FeedFaultsContract,
                FeedValuesContract,
                FeedRepositoryContract,
                AssignableUsersContract,
                CommandIdsContract,
                TenantCreationContract,
                UnseenRecordsContract {}

package org.crmkit.testkit;

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

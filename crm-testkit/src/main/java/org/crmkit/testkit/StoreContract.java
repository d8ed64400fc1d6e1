package org.crmkit.testkit;

/**
 * All that a store must do. The test of an adapter implements it and names the store:
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
                BearersContract,
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
                LoopholesContract,
                InputContract,
                NothingContract,
                InputBoundsContract,
                NamesContract,
                RefusalContract,
                SalesFiguresContract,
                ServiceFiguresContract,
                CustomersContract,
                ServiceContract,
                ServicePoliciesContract,
                InteractionsContract,
                TimelineContract,
                TimelineDaysContract,
                CustomerLifeContract,
                ReferenceContract,
                DictionaryContract,
                ServiceRequestsContract,
                ArchiveSearchContract,
                TradeFeedContract,
                FeedArrivalsContract,
                CatalogContract,
                TradeQueriesContract,
                ChurnContract,
                ChurnCasesContract,
                WatchContract,
                WatchDaysContract,
                WatchPolicyContract,
                HostTradeContract,
                HostFaultsContract,
                TradeLoopholesContract,
                RecoveryContract,
                WatchConcurrencyContract,
                ContributionContract,
                CompositionContract,
                PurchasesContract,
                ChurnFiguresContract,
                ForecastContract,
                FeedFaultsContract,
                FeedValuesContract,
                CopiesContract,
                PeopleContract,
                CommandIdsContract,
                TenantCreationContract,
                UnseenRecordsContract {}

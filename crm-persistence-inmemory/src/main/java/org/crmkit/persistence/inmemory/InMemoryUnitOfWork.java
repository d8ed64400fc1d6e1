package org.crmkit.persistence.inmemory;

import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.journal.ParkedEntries;
import org.crmkit.store.UnitOfWork;

/**
 * The unit of work: the tables of every context, in one transaction. Nothing but the store knows this class.
 *
 * @param transaction the transaction in which all contexts read and write
 */
public record InMemoryUnitOfWork(Transaction transaction)
        implements UnitOfWork,
                AccessTables,
                ChurnDetectionTables,
                ChurnReportTables,
                ChurnTables,
                CommandTables,
                CustomerReportTables,
                CustomerTables,
                DictionaryTables,
                InteractionTables,
                JournalTables,
                PipelineTables,
                SalesReportTables,
                SalesTables,
                ServiceReportTables,
                ServiceTables,
                TimelineTables,
                TradeTables {

    @Override
    public ParkedEntries parkedEntries() {
        return JournalTables.super.parkedEntries();
    }

    @Override
    public TimelineTables.Source timelineSource(TimelineKind kind) {
        return switch (kind) {
            case INTERACTION -> InteractionTables::timeline;
            case OPPORTUNITY -> SalesTables::timeline;
            case SERVICE_REQUEST -> ServiceTables::timeline;
            case ORDER -> TradeTables::timeline;
            case CHURN_CASE -> ChurnTables::timeline;
        };
    }
}

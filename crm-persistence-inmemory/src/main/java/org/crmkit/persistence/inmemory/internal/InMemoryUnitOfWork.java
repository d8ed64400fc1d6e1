package org.crmkit.persistence.inmemory.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.churn.ChurnTables;
import org.crmkit.persistence.inmemory.internal.churn.detection.ChurnDetectionTables;
import org.crmkit.persistence.inmemory.internal.command.CommandTables;
import org.crmkit.persistence.inmemory.internal.customer.CustomerTables;
import org.crmkit.persistence.inmemory.internal.customer.interaction.InteractionTables;
import org.crmkit.persistence.inmemory.internal.dictionary.DictionaryTables;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.persistence.inmemory.internal.journal.JournalTables;
import org.crmkit.persistence.inmemory.internal.reporting.churn.ChurnReportTables;
import org.crmkit.persistence.inmemory.internal.reporting.customer.CustomerReportTables;
import org.crmkit.persistence.inmemory.internal.reporting.sales.SalesReportTables;
import org.crmkit.persistence.inmemory.internal.reporting.service.ServiceReportTables;
import org.crmkit.persistence.inmemory.internal.sales.SalesTables;
import org.crmkit.persistence.inmemory.internal.sales.pipeline.PipelineTables;
import org.crmkit.persistence.inmemory.internal.service.ServiceTables;
import org.crmkit.persistence.inmemory.internal.service.level.ServiceLevelTables;
import org.crmkit.persistence.inmemory.internal.trade.TradeTables;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.trade.order.Order;

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
                ServiceLevelTables,
                ServiceReportTables,
                ServiceTables,
                TradeTables {

    @Override
    public Optional<LocalDate> lastPurchaseDay(CustomerId customer) {
        return TradeTables.lastPurchase(customer, transaction.now()).map(Order::date);
    }

    @Override
    public Optional<Instant> lastInteraction(CustomerId customer) {
        return InteractionTables.interactionsWith(customer, transaction.now())
                .map(Interaction::at)
                .max(Comparator.naturalOrder());
    }

    @Override
    public CustomerRef customerRef(CustomerId id) {
        return CustomerTables.refs(transaction.now()).apply(id);
    }
}

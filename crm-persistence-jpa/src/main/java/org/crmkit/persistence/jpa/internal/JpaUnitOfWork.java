package org.crmkit.persistence.jpa.internal;

import org.crmkit.persistence.jpa.internal.access.AccessTables;
import org.crmkit.persistence.jpa.internal.churn.ChurnTables;
import org.crmkit.persistence.jpa.internal.churn.detection.ChurnDetectionTables;
import org.crmkit.persistence.jpa.internal.command.CommandTables;
import org.crmkit.persistence.jpa.internal.customer.CustomerTables;
import org.crmkit.persistence.jpa.internal.customer.interaction.InteractionTables;
import org.crmkit.persistence.jpa.internal.dictionary.DictionaryTables;
import org.crmkit.persistence.jpa.internal.journal.JournalTables;
import org.crmkit.persistence.jpa.internal.reporting.ReportTables;
import org.crmkit.persistence.jpa.internal.sales.SalesTables;
import org.crmkit.persistence.jpa.internal.sales.pipeline.PipelineTables;
import org.crmkit.persistence.jpa.internal.service.ServiceTables;
import org.crmkit.persistence.jpa.internal.service.level.ServiceLevelTables;
import org.crmkit.persistence.jpa.internal.trade.TradeTables;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.spi.UnitOfWork;

/** The repositories of all contexts on one entity manager. */
public record JpaUnitOfWork(TenantEntityManager entityManager)
        implements UnitOfWork,
                JournalTables,
                CommandTables,
                AccessTables,
                DictionaryTables,
                CustomerTables,
                InteractionTables,
                PipelineTables,
                SalesTables,
                ServiceLevelTables,
                ServiceTables,
                TradeTables,
                ChurnTables,
                ChurnDetectionTables,
                ReportTables {}

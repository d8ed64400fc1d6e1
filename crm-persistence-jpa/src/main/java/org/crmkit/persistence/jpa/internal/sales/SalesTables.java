package org.crmkit.persistence.jpa.internal.sales;

import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.sales.Opportunities;
import org.crmkit.sales.SalesRepositories;
import org.crmkit.sales.StageMoves;

/** The tables of opportunities. */
public interface SalesTables extends ContextTables, SalesRepositories {

    @Override
    default Opportunities opportunities() {
        return new JpaOpportunities(entityManager());
    }

    @Override
    default StageMoves stageMoves() {
        return new JpaStageMoves(entityManager());
    }
}

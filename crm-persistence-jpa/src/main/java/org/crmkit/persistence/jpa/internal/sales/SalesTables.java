package org.crmkit.persistence.jpa.internal.sales;

import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.sales.Opportunities;
import org.crmkit.sales.StageMoves;
import org.crmkit.sales.detection.ExpiredOpportunities;
import org.crmkit.sales.detection.ExpiryDetectionRepositories;

/** The tables of opportunities. */
public interface SalesTables extends ContextTables, ExpiryDetectionRepositories {

    @Override
    default Opportunities opportunities() {
        return new JpaOpportunities(entityManager(), pieceIndex());
    }

    @Override
    default ExpiredOpportunities expiredOpportunities() {
        return new JpaOpportunities(entityManager(), pieceIndex());
    }

    @Override
    default StageMoves stageMoves() {
        return new JpaStageMoves(entityManager());
    }
}

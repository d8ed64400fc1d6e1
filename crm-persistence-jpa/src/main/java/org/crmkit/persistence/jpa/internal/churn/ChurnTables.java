package org.crmkit.persistence.jpa.internal.churn;

import org.crmkit.churn.ChurnCases;
import org.crmkit.churn.ChurnRepositories;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of churn cases. */
public interface ChurnTables extends ContextTables, ChurnRepositories {

    @Override
    default ChurnCases churnCases() {
        return new JpaChurnCases(entityManager(), bulk());
    }
}

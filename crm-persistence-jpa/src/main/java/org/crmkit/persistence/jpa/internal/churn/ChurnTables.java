package org.crmkit.persistence.jpa.internal.churn;

import java.util.List;
import org.crmkit.churn.ChurnCases;
import org.crmkit.churn.ChurnRepositories;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of churn cases. */
public interface ChurnTables extends ContextTables, ChurnRepositories {

    List<Class<?>> ROWS = List.of(ChurnCaseRow.class);

    @Override
    default ChurnCases churnCases() {
        return new JpaChurnCases(entityManager(), bulk());
    }
}

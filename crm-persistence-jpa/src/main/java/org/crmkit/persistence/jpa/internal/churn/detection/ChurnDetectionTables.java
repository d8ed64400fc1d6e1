package org.crmkit.persistence.jpa.internal.churn.detection;

import org.crmkit.churn.detection.ChurnCandidates;
import org.crmkit.churn.detection.ChurnDetectionRepositories;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of churn detection. */
public interface ChurnDetectionTables extends ContextTables, ChurnDetectionRepositories {

    @Override
    default ChurnCandidates churnCandidates() {
        return new JpaChurnCandidates(entityManager());
    }
}

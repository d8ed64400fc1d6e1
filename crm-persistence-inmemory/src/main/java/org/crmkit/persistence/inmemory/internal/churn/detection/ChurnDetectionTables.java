package org.crmkit.persistence.inmemory.internal.churn.detection;

import org.crmkit.churn.detection.ChurnCandidates;
import org.crmkit.churn.detection.ChurnDetectionRepositories;
import org.crmkit.persistence.inmemory.internal.engine.Tables;

/** The input of churn detection, read from the tables of customers, orders and churn cases. */
public interface ChurnDetectionTables extends Tables, ChurnDetectionRepositories {

    @Override
    default ChurnCandidates churnCandidates() {
        return new InMemoryChurnCandidates(transaction());
    }
}

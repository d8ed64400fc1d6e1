package org.crmkit.persistence.inmemory;

import org.crmkit.churn.detection.ChurnCandidates;
import org.crmkit.churn.detection.ChurnDetectionRepositories;

/** The input of churn detection, read from the tables of customers, orders and churn cases. */
public interface ChurnDetectionTables extends Tables, ChurnDetectionRepositories {

    @Override
    default ChurnCandidates churnCandidates() {
        return new InMemoryChurnCandidates(transaction());
    }
}

package org.crmkit.churn.detection;

import org.crmkit.churn.ChurnRepositories;

/** The repositories that churn detection uses in a unit of work. */
public interface ChurnDetectionRepositories extends ChurnRepositories {

    /** Returns the port through which churn detection reads customers. */
    ChurnCandidates churnCandidates();
}

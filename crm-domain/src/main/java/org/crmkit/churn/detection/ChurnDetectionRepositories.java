package org.crmkit.churn.detection;

import org.crmkit.churn.ChurnRepositories;

/** What the watch reads and writes in a unit of work. */
public interface ChurnDetectionRepositories extends ChurnRepositories {

    /** Returns where the watch looks at customers. */
    ChurnCandidates churnCandidates();
}

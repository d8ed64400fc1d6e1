package org.crmkit.churn.detection;

/** Is called after each page of a churn detection run, in the thread of the run, and may stop it. */
@FunctionalInterface
public interface ChurnDetectionListener {

    /**
     * A page of customers has been processed, and its changes are committed.
     *
     * @return whether the run continues
     */
    boolean progressed(ChurnDetectionProgress soFar);
}

package org.crmkit.churn.detection;

/** Who is told how a run of the watch goes, in the thread that runs it, and may end it. */
@FunctionalInterface
public interface ChurnDetectionListener {

    /**
     * A window of customers is done; what it came to is kept.
     *
     * @return whether the watch is to go on
     */
    boolean progressed(ChurnDetectionProgress soFar);
}

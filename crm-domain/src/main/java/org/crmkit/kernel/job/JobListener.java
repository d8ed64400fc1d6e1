package org.crmkit.kernel.job;

/**
 * Is called after each page of a run of a job, in the thread of the run, and may stop it.
 *
 * @param <P> the progress of the job
 */
@FunctionalInterface
public interface JobListener<P> {

    /**
     * A page has been processed, and its changes are committed.
     *
     * @return whether the run continues
     */
    boolean progressed(P soFar);
}

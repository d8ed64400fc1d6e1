package org.crmkit.kernel.job;

import java.time.Duration;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a run of a job. Each job adds its own figures.
 *
 * @param <I> the id of the records
 */
public interface JobProgress<I extends Id> {

    /** Returns how many records have been processed. */
    long records();

    /** Returns where the run has ended: another run can continue after this record. It is null if there was none. */
    @Nullable
    I last();

    /** Returns the time elapsed. */
    Duration duration();

    /** Returns the number of records processed per second; 0 while no time has elapsed. */
    default double rate() {
        long nanos = duration().toNanos();
        return nanos <= 0 ? 0 : records() * 1e9 / nanos;
    }
}

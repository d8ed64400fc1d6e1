package org.crmkit.architecture.wrong.kernel.aggregate;

import java.time.Instant;
import org.crmkit.architecture.wrong.kernel.value.Id;

/** Stands for the type of all aggregates. */
public interface Aggregate<T, I extends Id> {

    I id();

    long version();

    Instant changedAt();

    T withVersion(long version);
}

package org.crmkit.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * Which expiries of an opportunity are recorded by an event, so that none is recorded twice; see docs/model/sales.md.
 *
 * @param expectedCloses the expected close dates whose passing is recorded, the latest {@value #EXPECTED_CLOSES_MAX} events, in
 *     order
 * @param stageSince the last stay in a stage that is recorded as rotting: when the opportunity entered the stage; null for none
 * @param at when the last of these events was written; null if there is none
 */
@ValueObject
public record RecordedExpiry(
        List<LocalDate> expectedCloses, @Nullable Instant stageSince, @Nullable Instant at) {

    /** The maximum number of dates that are kept. */
    public static final int EXPECTED_CLOSES_MAX = 100;

    /** Nothing is recorded. */
    public static final RecordedExpiry NONE = new RecordedExpiry(List.of(), null, null);

    /** Copies the dates. */
    public RecordedExpiry {
        expectedCloses = List.copyOf(expectedCloses);
    }

    /** Returns whether the passing of an expected close date is recorded. */
    public boolean includes(LocalDate expectedClose) {
        return expectedCloses.contains(expectedClose);
    }

    /** Returns whether it is recorded that the opportunity rots in the stage in which it is. */
    boolean includes(CurrentStage stay) {
        return stay.since().equals(stageSince);
    }

    RecordedExpiry with(LocalDate expectedClose, Instant when) {
        List<LocalDate> all = new ArrayList<>(expectedCloses);
        all.add(expectedClose);
        return new RecordedExpiry(
                all.subList(Math.max(0, all.size() - EXPECTED_CLOSES_MAX), all.size()), stageSince, when);
    }

    RecordedExpiry with(CurrentStage stay, Instant when) {
        return new RecordedExpiry(expectedCloses, stay.since(), when);
    }
}

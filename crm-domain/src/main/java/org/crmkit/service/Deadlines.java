package org.crmkit.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.service.level.ServiceLevel;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines 服务时限 of a service request: by when it must be assigned for the first time, and by when it must be handled. The
 * deadlines of earlier rounds are in the rounds; see docs/model/service.md.
 *
 * @param from since when they count: the creation, the return or the reopening
 * @param assignBy by when it must be assigned for the first time; null if it need not be
 * @param assignedAt when it was assigned for the first time; null if it never was
 * @param handleBy by when it must be handled; null while nothing has to be handled, or if it need not be by a certain instant
 * @param recordedMisses which missed deadlines are recorded by an event
 */
@ValueObject
public record Deadlines(
        Instant from,
        @Nullable Instant assignBy,
        @Nullable Instant assignedAt,
        @Nullable Instant handleBy,
        RecordedMisses recordedMisses) {

    /**
     * The missed deadlines of a request for which an event was written, so that none is written twice.
     *
     * @param assign the instants by which it had to be assigned, the last {@value #MISSES_MAX} events, in order
     * @param handle the instants by which it had to be handled, the last {@value #MISSES_MAX} events, in order
     * @param at when the last of these events was written; null if there is none
     */
    @ValueObject
    public record RecordedMisses(
            List<Instant> assign,
            List<Instant> handle,
            @Nullable Instant at) {

        /** The maximum number of instants that are kept of each kind: more than a request has rounds. */
        public static final int MISSES_MAX = 150;

        /** Nothing is recorded. */
        public static final RecordedMisses NONE = new RecordedMisses(List.of(), List.of(), null);

        /** Copies the lists. */
        public RecordedMisses {
            assign = List.copyOf(assign);
            handle = List.copyOf(handle);
        }

        RecordedMisses withAssign(Instant missed, Instant when) {
            return new RecordedMisses(plus(assign, missed), handle, when);
        }

        RecordedMisses withHandle(Instant missed, Instant when) {
            return new RecordedMisses(assign, plus(handle, missed), when);
        }

        private static List<Instant> plus(List<Instant> kept, Instant missed) {
            List<Instant> all = new ArrayList<>(kept);
            all.add(missed);
            return all.subList(Math.max(0, all.size() - MISSES_MAX), all.size());
        }
    }

    /** Returns the deadlines of a new request. */
    static Deadlines ofNew(Instant created, ServiceLevel level) {
        return new Deadlines(created, level.assignBy(created), null, level.handleBy(created), RecordedMisses.NONE);
    }

    /**
     * Counts anew, from the same instant, because type or priority have changed. A request that was assigned before the present round
     * keeps the deadline of that.
     */
    Deadlines recounted(ServiceLevel level) {
        boolean isDecided = assignedAt != null && assignedAt.isBefore(from);
        return new Deadlines(
                from, isDecided ? assignBy : level.assignBy(from), assignedAt, level.handleBy(from), recordedMisses);
    }

    /** Counts the next round, because the request was returned or reopened. */
    Deadlines again(Instant at, ServiceLevel level) {
        return new Deadlines(
                at, assignedAt == null ? level.assignBy(at) : assignBy, assignedAt, level.handleBy(at), recordedMisses);
    }

    /** The first assignment counts. */
    Deadlines assigned(Instant at) {
        return assignedAt == null ? new Deadlines(from, assignBy, at, handleBy, recordedMisses) : this;
    }

    /** The round that was handled keeps its deadline. */
    Deadlines handled() {
        return new Deadlines(from, assignBy, assignedAt, null, recordedMisses);
    }

    /** A deadline that had not been missed when the request was closed need not be kept any more. */
    Deadlines closed(Instant at) {
        return new Deadlines(
                from,
                assignedAt != null || isMissed(assignBy, at) ? assignBy : null,
                assignedAt,
                isMissed(handleBy, at) ? handleBy : null,
                recordedMisses);
    }

    Deadlines recorded(RecordedMisses misses) {
        return new Deadlines(from, assignBy, assignedAt, handleBy, misses);
    }

    /** Returns whether it was first assigned in time; null while it is not assigned, and if it need not be by a certain instant. */
    public @Nullable Boolean assignedInTime() {
        if (assignBy == null || assignedAt == null) {
            return null;
        }
        return !isMissed(assignBy, assignedAt);
    }

    /** Returns by when it must be assigned, while it never was; null otherwise. */
    public @Nullable Instant pendingAssignment() {
        return assignedAt == null ? assignBy : null;
    }

    /** Returns the deadline for its first assignment if that is not recorded as missed; null otherwise, and if it was assigned in time. */
    @Nullable
    Instant unrecordedAssignment() {
        boolean isKept = Boolean.TRUE.equals(assignedInTime());
        return assignBy == null || isKept || recordedMisses.assign().contains(assignBy) ? null : assignBy;
    }

    /** Returns the earliest deadline of handling that is pending or was missed in a round, and that is not recorded as missed. */
    @Nullable
    Instant unrecordedHandling(List<Round> rounds) {
        return Stream.concat(
                        rounds.stream()
                                .filter(each -> Boolean.FALSE.equals(each.handledInTime()))
                                .flatMap(each -> Stream.ofNullable(each.handleBy())),
                        Stream.ofNullable(handleBy))
                .filter(each -> !recordedMisses.handle().contains(each))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A deadline is kept at its very instant. */
    static boolean isMissed(@Nullable Instant deadline, Instant at) {
        return deadline != null && at.isAfter(deadline);
    }
}

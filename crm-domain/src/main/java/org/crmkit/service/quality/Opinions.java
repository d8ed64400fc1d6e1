package org.crmkit.service.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The opinions for which units were asked about a service request.
 *
 * @param all every opinion, in the order in which they were asked for, at most {@value #OPINIONS_MAX}; at most one open opinion of a
 *     unit
 */
@ValueObject
public record Opinions(List<Opinion> all) {

    /** The maximum number of opinions about a request. */
    public static final int OPINIONS_MAX = 100;

    /** No opinions. */
    public static final Opinions NONE = new Opinions(List.of());

    /** Copies the list, and checks that each unit has at most one open opinion. */
    public Opinions {
        all = List.copyOf(all);
        long units = all.stream()
                .filter(Opinion::isOpen)
                .map(Opinion::unit)
                .distinct()
                .count();
        if (all.size() > OPINIONS_MAX
                || units < all.stream().filter(Opinion::isOpen).count()) {
            throw new IllegalArgumentException("too many opinions: " + all);
        }
    }

    /** Returns the open opinions, in the order in which they were asked for. */
    public List<Opinion> open() {
        return all.stream().filter(Opinion::isOpen).toList();
    }

    /** Returns the open opinion of a unit; empty if the unit is not asked. */
    public Optional<Opinion> openOf(OrgUnitId unit) {
        return all.stream().filter(isOpenOf(unit)).findFirst();
    }

    /** Returns the texts of the opinions that were given. */
    public Stream<String> texts() {
        return all.stream().flatMap(each -> Stream.ofNullable(each.text()));
    }

    /** Returns whether no further opinion can be asked for. */
    public boolean areFull() {
        return all.size() >= OPINIONS_MAX;
    }

    /** Returns the opinions with an open one of a unit. */
    public Opinions asked(OrgUnitId unit, LocalDate due, UserId by, Instant at) {
        List<Opinion> more = new ArrayList<>(all);
        more.add(Opinion.asked(unit, due, by, at));
        return new Opinions(more);
    }

    /** Returns the opinions after a unit has given its open one. */
    public Opinions given(OrgUnitId unit, OpinionDraft draft, UserId by, Instant at) {
        return with(isOpenOf(unit), each -> each.given(draft, by, at));
    }

    /** Returns the opinions after the open one of a unit was taken back. */
    public Opinions takenBack(OrgUnitId unit, UserId by, Instant at) {
        return with(isOpenOf(unit), each -> each.takenBack(by, at));
    }

    /** Returns the opinions after every open one was taken back. */
    public Opinions allTakenBack(UserId by, Instant at) {
        return with(Opinion::isOpen, each -> each.takenBack(by, at));
    }

    /** Returns the opinions after the open ones that a user has asked for were passed to another user. */
    public Opinions passed(UserId from, UserId to) {
        return with(each -> each.isOpen() && each.askedBy().equals(from), each -> each.passedTo(to));
    }

    private static Predicate<Opinion> isOpenOf(OrgUnitId unit) {
        return each -> each.isOpen() && each.unit().equals(unit);
    }

    private Opinions with(Predicate<Opinion> which, UnaryOperator<Opinion> change) {
        return new Opinions(all.stream()
                .map(each -> which.test(each) ? change.apply(each) : each)
                .toList());
    }
}

package org.crmkit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.crmkit.access.OrgUnit;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.RuleBrokenException.Fact;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.service.quality.Opinion;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Opinions;

/** The changes of the opinions about a quality complaint. */
final class OpinionChanges {

    private OpinionChanges() {}

    /** Asks a unit for its opinion, which is open then. */
    static Change<ServiceRequest> ask(
            ServiceRequest found, OrgUnit unit, LocalDate due, LocalDate today, UserId by, Instant at) {
        ServiceState next = next(found, ServiceAction.ASK_OPINION);
        if (due.isBefore(today)) {
            throw InvalidInputException.of("due", "too-small", today);
        }
        if (found.opinions().openOf(unit.id()).isPresent()) {
            throw new RuleBrokenException("service.opinion-open", named(unit));
        }
        if (found.opinions().areFull()) {
            throw new RuleBrokenException("service.too-many-opinions", Opinions.OPINIONS_MAX);
        }
        return change(
                found,
                next,
                found.opinions().asked(unit.id(), due, by, at),
                at,
                new ServiceEvent.OpinionAsked(found.id(), unit.id(), due));
    }

    /** Gives the open opinion of a unit. */
    static Change<ServiceRequest> give(ServiceRequest found, OrgUnit unit, OpinionDraft draft, UserId by, Instant at) {
        ServiceState next = next(found, ServiceAction.GIVE_OPINION);
        requireOpen(found, unit);
        return change(
                found,
                next,
                found.opinions().given(unit.id(), draft, by, at),
                at,
                new ServiceEvent.OpinionGiven(found.id(), unit.id(), draft));
    }

    /** Takes back the open opinion of a unit. */
    static Change<ServiceRequest> takeBack(ServiceRequest found, OrgUnit unit, UserId by, Instant at) {
        ServiceState next = next(found, ServiceAction.TAKE_BACK_OPINION);
        requireOpen(found, unit);
        return change(
                found,
                next,
                found.opinions().takenBack(unit.id(), by, at),
                at,
                new ServiceEvent.OpinionTakenBack(found.id(), unit.id()));
    }

    /**
     * Rejects that a request is handled while a unit is asked for its opinion.
     *
     * @param units finds a unit
     */
    static void requireNoneOpen(ServiceRequest found, Function<OrgUnitId, OrgUnit> units) {
        found.opinions().open().stream().findFirst().ifPresent(open -> {
            throw new RuleBrokenException("service.opinion-awaited", named(units.apply(open.unit())));
        });
    }

    /** Returns the open opinion of a unit. */
    static Opinion requireOpen(ServiceRequest found, OrgUnit unit) {
        return found.opinions()
                .openOf(unit.id())
                .orElseThrow(() -> new RuleBrokenException("service.opinion-not-asked", named(unit)));
    }

    /** Removes the actions that the opinions of a request do not allow. */
    static void removeImpossible(Set<ServiceAction> possible, ServiceRequest found) {
        boolean isAsked = !found.opinions().open().isEmpty();
        if (!found.isQualityComplaint() || found.opinions().areFull()) {
            possible.remove(ServiceAction.ASK_OPINION);
        }
        if (isAsked) {
            possible.remove(ServiceAction.HANDLE);
        } else {
            possible.removeAll(Set.of(ServiceAction.GIVE_OPINION, ServiceAction.TAKE_BACK_OPINION));
        }
    }

    private static ServiceState next(ServiceRequest found, ServiceAction action) {
        ServiceState next = ServiceState.LIFECYCLE.next(found.id(), found.state(), action);
        if (!found.isQualityComplaint()) {
            throw new RuleBrokenException("service.no-quality-complaint");
        }
        return next;
    }

    private static Change<ServiceRequest> change(
            ServiceRequest found, ServiceState next, Opinions opinions, Instant at, ServiceEvent event) {
        return Change.of(
                ServiceRequestBuilder.builder(found)
                        .state(next)
                        .changedAt(at)
                        .opinions(opinions)
                        .build(),
                event);
    }

    private static Fact named(OrgUnit unit) {
        return Fact.named(unit.id(), unit.name());
    }
}

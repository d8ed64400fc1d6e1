package org.crmkit.service;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.access.OrgUnit;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevel;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.jspecify.annotations.Nullable;

/** Service requests in a given state, reached by executing the business actions. */
final class Served {

    static final Instant CREATED = Instant.parse("2027-01-12T09:30:00.123456Z");
    static final Instant ASSIGNED = CREATED.plus(Duration.ofHours(1));
    static final Instant HANDLED = CREATED.plus(Duration.ofHours(2));
    static final Instant JUDGED = CREATED.plus(Duration.ofHours(3));
    static final UserId CREATOR = new UserId(new UUID(1, 1));
    static final UserId ASSIGNER = new UserId(new UUID(1, 2));
    static final UserId ASSIGNEE = new UserId(new UUID(1, 3));
    static final ServiceRequestDraft DRAFT = new ServiceRequestDraft(
            new CustomerId(new UUID(2, 1)), "complaint", "No hot water", "Third floor, since Monday", Priority.HIGH);

    static final ServiceRequestDraft REVISION =
            new ServiceRequestDraft(DRAFT.customer(), "inquiry", "No water", "Third floor, since Sunday", Priority.LOW);

    static final ServiceRequestDraft QUALITY_COMPLAINT = ServiceRequestDraft.qualityComplaint(
            DRAFT.customer(), "Leaks", "The seals leak", TradeReference.ofProduct("P-100"), BigDecimal.ONE);

    static final OrgUnit PRODUCTION = unit(1, "Production");
    static final OrgUnit RESEARCH = unit(2, "Research");
    static final LocalDate TODAY = LocalDate.of(2027, 1, 12);

    private Served() {}

    private static OrgUnit unit(int number, String name) {
        OrgUnitId id = new OrgUnitId(new UUID(4, number));
        return new OrgUnit(id, 0, name, null, UnitPath.root(id), CREATOR, CREATED, CREATED);
    }

    static OrgUnit found(OrgUnitId id) {
        return id.equals(PRODUCTION.id()) ? PRODUCTION : RESEARCH;
    }

    /** The resolution with which a request is handled; null if it is no quality complaint. */
    static @Nullable Resolution resolution(ServiceRequest found) {
        return found.isQualityComplaint() ? Resolution.of(Remedy.EXCHANGE, "material") : null;
    }

    /** A quality complaint that has to be handled. */
    static ServiceRequest qualityComplaint() {
        return create(QUALITY_COMPLAINT).assign(ASSIGNEE, ASSIGNER, ASSIGNED).next();
    }

    /** A quality complaint about which the assignee has asked production. */
    static ServiceRequest asked() {
        return OpinionChanges.ask(qualityComplaint(), PRODUCTION, TODAY, TODAY, ASSIGNEE, HANDLED)
                .next();
    }

    static ServiceRequest created() {
        return create(DRAFT);
    }

    private static ServiceRequest create(ServiceRequestDraft draft) {
        return ServiceRequest.create(
                        new ServiceRequestId(new UUID(3, 1)),
                        ServiceNumber.of(LocalDate.of(2027, 1, 12), 1),
                        draft,
                        ServiceLevel.NONE,
                        CREATOR,
                        CREATED)
                .next();
    }

    static ServiceRequest assigned() {
        return created().assign(ASSIGNEE, ASSIGNER, ASSIGNED).next();
    }

    static ServiceRequest handled() {
        return handled(assigned(), "Bled the radiators");
    }

    static ServiceRequest handled(ServiceRequest found, String how) {
        return found.handle(how, null, Served::found, ASSIGNEE, HANDLED).next();
    }

    static ServiceRequest cameBack() {
        return rated(handled(), 2);
    }

    static ServiceRequest archived() {
        return rated(handled(), 5);
    }

    static ServiceRequest closed(ServiceRequest found) {
        return found.close("no-answer", CREATOR, JUDGED).next();
    }

    static ServiceRequest reopened() {
        return reopened(archived(), true);
    }

    static ServiceRequest reopened(ServiceRequest found, boolean canContinue) {
        return found.reopen(ReopeningPolicy.standard(), canContinue, ServiceLevel.NONE, JUDGED)
                .next();
    }

    static ServiceRequest handledAsOftenAsPossible() {
        ServiceRequest found = assigned();
        for (int round = 1; round <= ServiceRequest.ROUNDS_MAX; round++) {
            found = rated(handled(found, "Round " + round), 1);
        }
        return found;
    }

    static ServiceRequest rated(ServiceRequest found, int satisfaction) {
        return found.recordFeedback(
                        FeedbackDraft.of(satisfaction),
                        SatisfactionPolicy.standard(),
                        () -> ServiceLevel.NONE,
                        CREATOR,
                        JUDGED)
                .next();
    }
}

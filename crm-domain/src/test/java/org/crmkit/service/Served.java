package org.crmkit.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevel;

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

    private Served() {}

    static ServiceRequest created() {
        return ServiceRequest.create(
                        new ServiceRequestId(new UUID(3, 1)),
                        ServiceNumber.of(LocalDate.of(2027, 1, 12), 1),
                        DRAFT,
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
        return found.handle(how, ASSIGNEE, HANDLED).next();
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

package org.crmkit.examples.quickstart.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.examples.quickstart.replay.Deed;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.SatisfactionPolicy;
import org.crmkit.service.ServicePolicies;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;

/** The commands for one ticket, each with its time and the user who gives it. */
final class TicketCourse {

    /** In the source system a closed ticket stays closed, whatever rating the customer gives. */
    static final ServicePolicies POLICIES =
            ServicePolicies.standard().with(SatisfactionPolicy.from(Rating.of(Rating.MIN)));

    /** The reason for which tickets without a rating are closed, see docs/model/service.md. */
    private static final String WITHOUT_A_RATING = "no-answer";

    /** The rating for tickets that were reopened. */
    private static final Rating NOT_ENOUGH = Rating.of(2);

    private final Ticket ticket;
    private final ServiceTeam team;
    private final List<Deed> deeds = new ArrayList<>();

    /** The id is a placeholder until the first command has run. */
    private ServiceRequestId id = new ServiceRequestId(new UUID(0, 0));

    private TicketCourse(Ticket ticket, ServiceTeam team, Instant end) {
        this.ticket = ticket;
        this.team = team;
        at(ticket.opened(), () -> id = team.desk().service().create(draft()).id());
        if (ticket.person() != null) {
            handle(team.person(ticket.person()), Objects.requireNonNullElse(ticket.resolved(), end));
        }
    }

    /** Returns the commands for all tickets. */
    static Stream<Deed> of(IncidentData data, ServiceTeam team) {
        Instant end = data.end();
        return data.tickets().stream().flatMap(ticket -> new TicketCourse(ticket, team, end).deeds.stream());
    }

    /**
     * The file does not contain the times of the unsuccessful handlings; they are spread evenly over the time up to the last
     * one.
     */
    private void handle(CrmSession person, Instant last) {
        at(ticket.opened(), () -> team.head().service().assign(id, person.userId()));
        Duration round = Duration.between(ticket.opened(), last).dividedBy(ticket.reopened() + 1L);
        for (int each = 1; each <= ticket.reopened(); each++) {
            Instant at = ticket.opened().plus(round.multipliedBy(each));
            at(at, () -> person.service().handle(id, "Handled in vain"));
            feedback(at, NOT_ENOUGH, "Opened again");
            at(at, () -> team.head().service().reopen(id));
        }
        if (ticket.resolved() != null) {
            at(ticket.resolved(), () -> person.service().handle(id, "Resolved"));
        }
        if (ticket.closed() != null && ticket.satisfaction() != null) {
            feedback(ticket.closed(), ticket.satisfaction(), "Closed");
        } else if (ticket.closed() != null) {
            at(ticket.closed(), () -> team.desk().service().close(id, WITHOUT_A_RATING));
        }
    }

    private void feedback(Instant at, Rating rating, String result) {
        at(at, () -> team.desk().service().recordFeedback(id, new FeedbackDraft(rating, result)));
    }

    private ServiceRequestDraft draft() {
        return new ServiceRequestDraft(
                team.customer(),
                team.type(ticket.type()),
                ticket.type() + ", ticket " + ticket.number(),
                "Ticket " + ticket.number() + " for " + ticket.group(),
                ticket.priority());
    }

    private void at(Instant when, Runnable command) {
        deeds.add(new Deed(when, command));
    }
}

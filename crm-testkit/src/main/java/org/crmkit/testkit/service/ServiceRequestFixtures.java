package org.crmkit.testkit.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.World;

/** Service requests of every user in a world, in every state, with equal values for every sort. */
public final class ServiceRequestFixtures {

    private static final List<String> TYPES = List.of("inquiry", "suggestion", "complaint");
    private static final List<TradeReference> TRADE_REFERENCES = List.of(
            TradeReference.NONE,
            TradeReference.ofProduct("P-1"),
            new TradeReference("P-1", "B-1", null),
            new TradeReference("p-1", "B-1", "O-1"),
            TradeReference.ofOrder("O-1"));
    private static final int COUNT = 26;

    private final World world;
    private final List<CrmSession> people;
    private final List<Customer> customers;
    private final List<ServiceRequest> requests = new ArrayList<>();

    private ServiceRequestFixtures(World world) {
        this.world = world;
        this.people = List.of(world.lin(), world.mei(), world.ada(), world.sol());
        this.customers = people.stream().map(world::aCustomer).toList();
    }

    public static ServiceRequestFixtures in(World world) {
        ServiceRequestFixtures complaints = new ServiceRequestFixtures(world);
        for (int each = 0; each < COUNT; each++) {
            complaints.requests.add(complaints.play(each));
        }
        return complaints;
    }

    /** Returns them as stored. */
    public List<ServiceRequest> requests() {
        return List.copyOf(requests);
    }

    /** Returns one customer of each user who has one. */
    List<Customer> customers() {
        return customers;
    }

    /** Returns those within a visibility, by their creators and assignees. */
    public List<ServiceRequest> seen(Visibility visibility) {
        Visibilities sights = new Visibilities(world);
        return requests.stream()
                .filter(each -> people(each).anyMatch(person -> sights.sees(visibility, person)))
                .toList();
    }

    private static Stream<UserId> people(ServiceRequest request) {
        return Stream.concat(Stream.of(request.creator()), Stream.ofNullable(request.assignee()));
    }

    /**
     * In a cycle of five, each request goes one step further: created, assigned, handled, returned, archived. Every seventh is
     * then closed.
     */
    private ServiceRequest play(int number) {
        if (number % 3 == 0) {
            world.clock().advance(Duration.ofHours(7));
        }
        int creator = number % people.size();
        CrmSession handler = people.get(number / 3 % people.size());
        ServiceRequest last = people.get(creator).service().create(draft(number, customers.get(creator)));
        int far = number % 5;
        if (far > 0) {
            last = world.root().service().assign(last.id(), handler.userId());
        }
        if (far > 1) {
            last = handled(handler, last.id());
        }
        if (far > 2) {
            last = handler.service().recordFeedback(last.id(), FeedbackDraft.of(far == 3 ? 1 : 3 + number % 3));
        }
        if (number % 7 == 0 && last.state() != ServiceState.ARCHIVED) {
            last = world.root().service().close(last.id(), number % 2 == 0 ? "spam" : "no-answer");
        }
        return last;
    }

    private ServiceRequest handled(CrmSession handler, ServiceRequestId id) {
        world.clock().advance(Duration.ofMinutes(17));
        return handler.service().handle(id, "Oiled it");
    }

    private static ServiceRequestDraft draft(int number, Customer customer) {
        Priority[] all = Priority.values();
        String title = Names.NASTY.get(number % Names.NASTY.size());
        return new ServiceRequestDraft(
                customer.id(),
                TYPES.get(number % TYPES.size()),
                title,
                "It squeaks",
                all[number % all.length],
                TRADE_REFERENCES.get(number % TRADE_REFERENCES.size()));
    }
}

package org.crmkit.testkit.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnEvent;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.Measure;
import org.crmkit.customer.CustomerEvent;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.contact.Sex;
import org.crmkit.customer.interaction.Attendee;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionEvent;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.customer.interaction.InteractionKind;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryEvent;
import org.crmkit.dictionary.EntryId;
import org.crmkit.dictionary.EntryState;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.Feedback;
import org.crmkit.service.Priority;
import org.crmkit.service.Round;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedEvent;
import org.crmkit.trade.feed.FeedId;

/**
 * The part of {@link SampleEvents} for customers, interactions, service requests, churn cases, feeds and dictionary entries.
 */
final class CustomerSamples {

    private static final String NASTY = SampleEvents.NASTY;
    private static final String LINES = SampleEvents.NASTY_LINES;
    private static final Instant AT = World.BEGINNING.plusNanos(123_456_000);

    private final World world;
    private final List<FieldChange> changes;
    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final UserId user = new UserId(UUID.randomUUID());

    private CustomerSamples(World world, List<FieldChange> changes) {
        this.world = world;
        this.changes = changes;
    }

    static List<CrmEvent> all(World world, List<FieldChange> changes) {
        CustomerSamples samples = new CustomerSamples(world, changes);
        List<CrmEvent> events = new ArrayList<>();
        events.addAll(samples.ofCustomers());
        events.addAll(samples.ofInteractions());
        events.addAll(samples.ofRequests());
        events.addAll(samples.ofEntries());
        events.addAll(samples.ofChurn());
        return events;
    }

    private List<CrmEvent> ofCustomers() {
        Contact poor = new Contact(new ContactId(UUID.randomUUID()), NASTY, null, null, null, null, null, null, true);
        Contact rich =
                new Contact(poor.id(), "Ms Blue", Sex.FEMALE, NASTY, "1", "\uFF12", "blue@lotus.example", LINES, false);
        return List.of(
                new CustomerEvent.Registered(customer, new CustomerNumber("KH202701120001"), NASTY, user),
                new CustomerEvent.Revised(customer, changes),
                new CustomerEvent.ContactAdded(customer, poor),
                new CustomerEvent.ContactRevised(customer, poor, rich),
                new CustomerEvent.ContactRemoved(customer, rich, null),
                new CustomerEvent.ContactRemoved(customer, poor, rich.id()),
                new CustomerEvent.PrimaryContactChosen(customer, poor.id(), new ContactId(UUID.randomUUID())),
                new CustomerEvent.Transferred(customer, user, world.mei().userId()),
                new CustomerEvent.Lost(customer),
                new CustomerEvent.WonBack(customer),
                new CustomerEvent.Archived(customer));
    }

    private List<CrmEvent> ofInteractions() {
        InteractionId id = new InteractionId(UUID.randomUUID());
        Attendee left = new Attendee(new ContactId(UUID.randomUUID()), NASTY);
        Interaction full = new Interaction(
                id, 3, customer, InteractionKind.MEETING, AT, NASTY, NASTY, LINES, LINES, List.of(left), user, AT, AT);
        Interaction bare = new Interaction(
                id, 0, customer, InteractionKind.OTHER, AT, "x", null, null, null, List.of(), user, AT, AT);
        return List.of(
                new InteractionEvent.Recorded(id, full),
                new InteractionEvent.Recorded(id, bare),
                new InteractionEvent.Revised(id, changes),
                new InteractionEvent.Removed(id, full));
    }

    private List<CrmEvent> ofRequests() {
        ServiceRequest archived = world.request(ServiceState.ARCHIVED);
        ServiceRequest fresh = world.request(ServiceState.NEW);
        ServiceRequestId id = new ServiceRequestId(UUID.randomUUID());
        Feedback said = new Feedback(LINES, Rating.of(2), user, AT);
        Feedback silent = new Feedback(null, Rating.of(5), user, AT);
        return List.of(
                new ServiceEvent.Created(
                        id,
                        fresh.number(),
                        new ServiceRequestDraft(customer, "complaint", NASTY, LINES, Priority.URGENT)),
                new ServiceEvent.Deleted(id, fresh),
                new ServiceEvent.Deleted(id, archived),
                new ServiceEvent.Assigned(id, user),
                new ServiceEvent.Reassigned(id, user, world.mei().userId()),
                new ServiceEvent.Handled(id, new Round(LINES, user, AT, null)),
                new ServiceEvent.Handled(id, new Round("Oiled it", user, AT, said)),
                new ServiceEvent.Archived(id, silent),
                new ServiceEvent.Returned(id, said, user),
                new ServiceEvent.Reopened(id, AT, Rating.of(3), user));
    }

    private List<CrmEvent> ofChurn() {
        ChurnCaseId id = new ChurnCaseId(UUID.randomUUID());
        LastOrder last = new LastOrder(NASTY, LocalDate.of(2024, 2, 29));
        return List.of(
                new ChurnEvent.Warned(id, customer, user, last),
                new ChurnEvent.Warned(id, customer, user, null),
                new ChurnEvent.Deferred(id, new Measure(LINES, user, AT)),
                new ChurnEvent.Confirmed(id, customer, LINES),
                new ChurnEvent.Recovered(id, customer, last.date()),
                new ChurnEvent.WonBack(id, customer, last.date()),
                new ChurnEvent.WonBack(id, customer, null),
                new ChurnEvent.Transferred(id, user, world.mei().userId()),
                new FeedEvent.Applied(new FeedId(UUID.randomUUID()), "statusUpdates", 0, Long.MAX_VALUE));
    }

    private List<CrmEvent> ofEntries() {
        EntryId id = new EntryId(UUID.randomUUID());
        EntryType own = new EntryType("host-s-own-1");
        Entry full = new Entry(id, 7, EntryState.RETIRED, own, NASTY, NASTY, NASTY, 9999, true, user, AT, AT);
        Entry bare = new Entry(
                id, 0, EntryState.OFFERED, EntryType.REGION, "x", "X", null, 0, false, user, World.BEGINNING, AT);
        return List.of(
                new EntryEvent.Added(id, bare),
                new EntryEvent.Added(id, full),
                new EntryEvent.Revised(id, changes),
                new EntryEvent.Retired(id),
                new EntryEvent.Restored(id),
                new EntryEvent.Deleted(id, full));
    }
}

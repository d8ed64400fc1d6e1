package org.crmkit.testkit.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnDesk;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.Prospect;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceState;
import org.crmkit.spi.Store;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;

/**
 * A small tenant for tests. It has a head office with two regions, one of which has a branch. It has users of every role, three
 * stages, the regions {@code north} and {@code south} in the dictionary in addition to the seeded entries, and a clock that
 * stands still until it is set or advanced. Records reach a state by the commands of users.
 *
 * <pre>
 * head office   root (super admin), admin (system admin), eve (executive)
 * ├ north       boss (sales supervisor), lin and mei (customer managers)
 * │ └ coast     ada (customer manager)
 * └ south       uma (sales supervisor), sol (customer manager)
 * </pre>
 */
public final class World extends WorldSetup {

    /** The instant at which every world begins. */
    public static final Instant BEGINNING = Instant.parse("2027-01-12T08:00:00Z");

    private static final long SEED = 20270112;

    private final AtomicInteger names = new AtomicInteger();

    private World(Store store, String tenant, long seed) {
        super(store, tenant, seed);
    }

    /** Creates a world in a new tenant of a store. */
    public static World on(Store store) {
        return on(store, "world-" + UUID.randomUUID());
    }

    /**
     * Creates a world in a tenant of the given name, which must not have been created before. All such worlds have the same ids.
     */
    public static World on(Store store, String tenant) {
        return new World(store, tenant, SEED);
    }

    /** Creates a world in a tenant, with ids that are derived from a seed. */
    public static World on(Store store, String tenant, long seed) {
        return new World(store, tenant, seed);
    }

    /** Drafts an opportunity for a prospect whose name no other draft of this world uses. */
    public OpportunityDraft draft() {
        return draft("Prospect " + names.incrementAndGet());
    }

    /** Drafts an opportunity for a prospect of the given name. */
    public OpportunityDraft draft(String customerName) {
        return new OpportunityDraft("Forty seats for " + customerName, customerName, Percent.of(40), "web");
    }

    /** Brings an opportunity to a state. {@link #lin} has opened it and is the assignee. */
    public Opportunity opportunity(OpportunityState state) {
        return switch (state) {
            case UNASSIGNED -> lin().sales().open(draft());
            case ASSIGNED -> anAssignedOpportunity();
            case WON -> aWonOpportunity();
            case LOST -> aLostOpportunity();
        };
    }

    /** Brings an opportunity to the point where it is assigned to {@link #lin}, who has opened it. */
    public Opportunity anAssignedOpportunity() {
        return anAssignedOpportunity(lin(), draft());
    }

    /** Brings an opportunity to the point where it is assigned to the user who has opened it. */
    public Opportunity anAssignedOpportunity(CrmSession developer, OpportunityDraft draft) {
        return root().sales().assign(developer.sales().open(draft).id(), developer.userId());
    }

    /** Brings an opportunity to the point where {@link #lin} can win it: a step is planned and executed. */
    public Opportunity aFinishedPlan() {
        return aFinishedPlan(lin(), draft());
    }

    /**
     * Brings an opportunity to the point where the user who has opened it can win it: a step is planned and executed.
     */
    public Opportunity aFinishedPlan(CrmSession developer, OpportunityDraft draft) {
        Opportunity assigned = anAssignedOpportunity(developer, draft);
        Opportunity planned = developer.sales().plan(assigned.id()).add(today().plusDays(7), "Show it to them");
        return developer
                .sales()
                .plan(assigned.id())
                .execute(planned.plan().steps().get(0).id(), "They liked it");
    }

    /** Brings an opportunity to the point where {@link #lin} has won it. */
    public Opportunity aWonOpportunity() {
        return lin().sales().win(aFinishedPlan().id());
    }

    /** Brings an opportunity to the point where {@link #lin} has lost it. */
    public Opportunity aLostOpportunity() {
        return lin().sales().lose(anAssignedOpportunity().id(), "Too dear");
    }

    /**
     * Adds an editable entry to the dictionary: a region of the given value, after the entries that exist from the beginning.
     */
    public Entry anEntry(String value) {
        return admin().dictionary().add(EntryType.REGION, new EntryDraft(value, "Item of " + value, 50));
    }

    /** Drafts further business with a customer. */
    public OpportunityDraft draftFor(Customer customer) {
        return new OpportunityDraft(
                "More seats for " + customer.name(),
                new Prospect(customer.name(), null, null, customer.id()),
                Percent.of(40),
                "web",
                null,
                null,
                null);
    }

    /** Registers a customer of {@link #lin}, with a contact. No other record of this world has the customer's name. */
    public Customer aCustomer() {
        return aCustomer(lin());
    }

    /**
     * Registers a customer of the given manager, with a contact. No other record of this world has the customer's name.
     */
    public Customer aCustomer(CrmSession manager) {
        int number = names.incrementAndGet();
        return manager.customers()
                .register(
                        new CustomerDraft("Customer " + number),
                        new ContactDraft("Contact " + number, "+86 10 " + number),
                        OnDuplicate.fail());
    }

    /** Records that a user has just met a customer, with the primary contact if there is one. */
    public Interaction anInteraction(CrmSession author, Customer customer) {
        return author.interactions().record(customer.id(), met("Met " + customer.name(), customer));
    }

    /** Drafts a visit that has just taken place, with the primary contact if there is one. */
    public InteractionDraft met(String title, Customer customer) {
        InteractionDraft alone = new InteractionDraft("visit", clock().instant(), title);
        return customer.primaryContact()
                .map(each -> new InteractionDraft(alone.kind(), alone.at(), title, each.id()))
                .orElse(alone);
    }

    /**
     * Drafts a placed order of a customer for 20.00 EUR, with an external id that no other draft of this world has.
     */
    public OrderDraft anOrder(CustomerId customer, LocalDate date) {
        return anOrder(customer, date, OrderLineDraft.of("chair", "2", "10"));
    }

    /** Drafts a placed order in euros, with an external id that no other draft of this world has. */
    public OrderDraft anOrder(CustomerId customer, LocalDate date, OrderLineDraft... lines) {
        return new OrderDraft(
                "SO-" + names.incrementAndGet(), customer, date, Currency.getInstance("EUR"), List.of(lines));
    }

    /** Feeds orders as {@link #admin}. */
    public FeedResult feed(OrderDraft... orders) {
        return admin().tradeFeed().orders(Stream.of(orders));
    }

    /** Brings a churn case of a new customer of {@link #lin} to a state. */
    public ChurnCase churnCase(ChurnState state) {
        return churnCase(state, aCustomer());
    }

    /** Brings a churn case to a state, for a customer who has not ordered anything in the last year. */
    public ChurnCase churnCase(ChurnState state, Customer customer) {
        ChurnDesk desk = crm().as(customer.manager()).churn();
        return switch (state) {
            case WARNED -> aWarning(customer);
            case DEFERRED -> desk.defer(churnCase(ChurnState.WARNED, customer).id(), "Called them");
            case LOST -> desk.confirm(churnCase(ChurnState.WARNED, customer).id(), "Bought elsewhere");
            case RECOVERED -> {
                ChurnCaseId open = churnCase(ChurnState.DEFERRED, customer).id();
                feed(anOrder(customer.id(), today()));
                yield root().churn().get(open);
            }
        };
    }

    /**
     * Other customers without an order for the same period get a case as well. Customers who have never ordered do not.
     */
    private ChurnCase aWarning(Customer customer) {
        feed(anOrder(customer.id(), today().minusYears(1)));
        admin().churnDetection()
                .by(ChurnPolicy.inactivityOfBuyers(Period.ofMonths(6)))
                .run();
        return root().churn().get(openCase(customer.id()).orElseThrow());
    }

    /** Returns the open churn case of a customer. */
    public Optional<ChurnCaseId> openCase(CustomerId customer) {
        return root().churn().list(ChurnFilter.open().customer(customer).build().newest(1)).items().stream()
                .map(ChurnSummary::id)
                .findFirst();
    }

    /** Drafts a complaint of a customer. */
    public ServiceRequestDraft complaint(CustomerId customer) {
        int number = names.incrementAndGet();
        return new ServiceRequestDraft(customer, "complaint", "Complaint " + number, "Seat " + number + " squeaks");
    }

    /** Brings a service request of a customer of {@link #lin} to a state. She has created it and is the assignee. */
    public ServiceRequest request(ServiceState state) {
        return request(state, lin(), aCustomer());
    }

    /** Brings a service request of a customer to a state. The given user has created it and is the assignee. */
    public ServiceRequest request(ServiceState state, CrmSession handler, Customer customer) {
        return switch (state) {
            case NEW -> handler.service().create(complaint(customer.id()));
            case ASSIGNED ->
                root().service()
                        .assign(request(ServiceState.NEW, handler, customer).id(), handler.userId());
            case HANDLED ->
                handler.service()
                        .handle(
                                request(ServiceState.ASSIGNED, handler, customer)
                                        .id(),
                                "Oiled it");
            case ARCHIVED ->
                handler.service()
                        .recordFeedback(
                                request(ServiceState.HANDLED, handler, customer).id(), FeedbackDraft.of(5));
        };
    }
}

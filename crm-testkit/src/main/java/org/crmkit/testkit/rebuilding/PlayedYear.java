package org.crmkit.testkit.rebuilding;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.contact.Sex;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionDraftBuilder;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.PlanDesk;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.SalesDesk;
import org.crmkit.sales.WinCorrection;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevelDraft;
import org.crmkit.service.level.ServiceLevelRule;
import org.crmkit.service.level.WeeklyCalendar;
import org.crmkit.service.level.WorkingHours;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.crmkit.service.quality.Verdict;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;

/**
 * A year of a tenant, in which every type of event happens: with returns, extensions, corrections, complaints and closings. Each part
 * is about one context and can be played alone; {@link RebuildSource} plays all of them. Some records with every value stay as they began.
 */
public final class PlayedYear {

    private final World world;

    private PlayedYear(World world) {
        this.world = world;
    }

    /** Returns a year that is about to be played in a world. */
    public static PlayedYear in(World world) {
        return new PlayedYear(world);
    }

    private void wait(Duration time) {
        world.clock().advance(time.plusNanos(1_001_000));
    }

    /** Users come, move, get other roles, leave and return; a unit is created below the lowest one. */
    public void access() {
        CrmSession root = world.root();
        Instant end = World.BEGINNING.plus(Duration.ofDays(700));
        UserId max = root.access()
                .createUser(new UserDraft("max", "Max \uD842\uDFB7", world.coast(), Set.of(RoleCode.EXECUTIVE), end))
                .id();
        wait(Duration.ofHours(1));
        root.access()
                .move(
                        max,
                        root.access()
                                .createUnit(new OrgUnitDraft("Pier", world.coast()))
                                .id());
        root.access().giveRoles(max, Set.of(RoleCode.SUPER_ADMIN, RoleCode.SPECIALIST));
        wait(Duration.ofDays(1));
        root.access().disable(max);
        root.access().enable(max);
        root.access().giveRoles(max, Set.of());
    }

    /** Entries are added, revised, retired, restored and deleted. */
    public void dictionary() {
        Entry west = world.anEntry("west");
        wait(Duration.ofHours(1));
        world.admin().dictionary().revise(west.id(), new EntryDraft("far-west", "Far West", "\u897F\u533A", 9));
        world.admin().dictionary().revise(west.id(), new EntryDraft("far-west", "Far West", null, 9));
        world.admin().dictionary().retire(west.id());
        wait(Duration.ofHours(1));
        world.admin().dictionary().restore(west.id());
        world.admin().dictionary().delete(world.anEntry("nowhere").id());
        world.root().dictionary().addFixed(EntryType.REGION, new EntryDraft("east", "East", 7));
    }

    /** Stages are defined, revised, retired and restored. */
    public void stages() {
        Stage last = world.root().pipeline().define(new StageDraft("Last", 8, Percent.of(90), 30));
        wait(Duration.ofHours(1));
        world.root().pipeline().revise(last.id(), new StageDraft("The last", 9, Percent.of(95), null));
        world.root().pipeline().revise(last.id(), new StageDraft("The last", 9, Percent.of(95), 60));
        world.root().pipeline().retire(last.id());
        wait(Duration.ofHours(1));
        world.root().pipeline().restore(last.id());
        world.root().pipeline().retire(last.id());
    }

    /** Customers with every value are registered, revised field by field, transferred, archived and restored. */
    public void customers() {
        CrmSession root = world.root();
        CustomerDraft whole = wholeDraft();
        Customer lotus = world.lin().customers().register(whole, contact("Ms Blue"), OnDuplicate.fail());
        wait(Duration.ofHours(1));
        Customer second = world.lin().customers().register(whole("B-2"), null, OnDuplicate.createAnyway());
        Customer plain = world.lin().customers().register(new CustomerDraft("Plain"));
        wait(Duration.ofHours(1));
        root.customers().revise(plain.id(), whole("C-3"), OnDuplicate.createAnyway());
        root.customers().revise(second.id(), new CustomerDraft("Second, cleared"));
        root.customers()
                .revise(
                        lotus.id(),
                        CustomerDraftBuilder.builder(whole)
                                .tags(Set.of("early, late", "vip"))
                                .memo("One\nTwo")
                                .build());
        root.customers().transfer(plain.id(), world.mei().userId());
        wait(Duration.ofHours(1));
        root.customers().archive(second.id());
        root.customers().restore(second.id(), world.mei().userId());
        contacts(lotus);
        world.lin().customers().register(whole("D-4"), contact("Ms White"), OnDuplicate.createAnyway());
    }

    private void contacts(Customer lotus) {
        CrmSession root = world.root();
        ContactId first = lotus.contacts().get(0).id();
        root.customers().addContact(lotus.id(), contact("Mr Red"));
        Customer now = root.customers().addContact(lotus.id(), new ContactDraft("Plain contact", null));
        ContactId last = now.contacts().get(2).id();
        wait(Duration.ofHours(1));
        root.customers().reviseContact(lotus.id(), last, contact("No longer plain"));
        root.customers().reviseContact(lotus.id(), first, new ContactDraft("Cleared", null));
        root.customers().choosePrimaryContact(lotus.id(), last);
        root.customers().removeContact(lotus.id(), first);
        root.customers().removeContact(lotus.id(), last);
    }

    private static ContactDraft contact(String name) {
        return new ContactDraft(
                name, Sex.FEMALE, "Buyer", "buyer", "1 2 " + name.length(), "3 " + name.length(), null, "One\nTwo");
    }

    private static CustomerDraft whole(String externalNumber) {
        return CustomerDraftBuilder.builder(wholeDraft())
                .externalNumber(externalNumber)
                .build();
    }

    private static CustomerDraft wholeDraft() {
        return new CustomerDraft(
                "Blue Lotus",
                "A-1",
                new Profile(
                        CustomerKind.INDIVIDUAL,
                        "major",
                        "north",
                        "trade",
                        "web",
                        "small",
                        "1 Quay\nHarbin",
                        "150001",
                        "0451 1",
                        "0451 2",
                        "blue@lotus.example",
                        "https://lotus.example"),
                new Registration("L-1", "Chen", Money.of("1000.00", "CNY"), Money.of("8000", "JPY")),
                new BankAccount("ICBC", "6222"),
                new TaxNumbers("L", "N"),
                new Assessment(Rating.of(4), Rating.of(5)),
                Set.of("early", "vip"),
                "Pays late");
    }

    /** Interactions are recorded, revised with other attendees, and removed. */
    public void interactions() {
        CrmSession lin = world.lin();
        Customer customer = world.aCustomer();
        Contact first = customer.contacts().get(0);
        Customer two = lin.customers().addContact(customer.id(), new ContactDraft("Mr Red (the  elder)", null));
        ContactId second = two.contacts().get(1).id();
        Opportunity about = lin.sales().open(world.draftFor(customer));
        InteractionDraft visit = new InteractionDraft("visit", world.clock().instant(), "Met both", first.id(), second);
        Interaction met = lin.interactions()
                .record(
                        customer.id(),
                        InteractionDraftBuilder.builder(visit)
                                .location("Harbin")
                                .memo("One\nTwo")
                                .description("Three")
                                .subject(SubjectKind.OPPORTUNITY.of(about.id()))
                                .build());
        wait(Duration.ofHours(1));
        InteractionDraft call = new InteractionDraft("call", world.clock().instant(), "Called one", second);
        lin.interactions().revise(met.id(), call);
        lin.interactions()
                .revise(
                        met.id(),
                        InteractionDraftBuilder.builder(visit)
                                .subject(SubjectKind.OPPORTUNITY.of(about.id()))
                                .build());
        lin.customers().removeContact(customer.id(), first.id());
        lin.interactions().revise(met.id(), new InteractionDraft("visit", visit.at(), "Both", second, first.id()));
        lin.interactions().revise(met.id(), new InteractionDraft("visit", visit.at(), "Nobody"));
        lin.interactions().remove(world.anInteraction(lin, world.aCustomer()).id());
    }

    /** Opportunities are won, corrected, reopened and lost; they expire, are extended, and change hands. */
    public void opportunities() {
        CrmSession root = world.root();
        SalesDesk desk = root.sales();
        Customer customer = world.aCustomer();
        OpportunityDraft whole = new OpportunityDraft(
                "Forty seats",
                new Prospect("Red Lotus", "Lin", "5555", customer.id()),
                Percent.of(40),
                "web",
                "One\nTwo",
                Money.of("4000.00", "EUR"),
                world.today().plusDays(5));
        Opportunity seats = world.lin().sales().open(world.draft());
        desk.delete(world.lin().sales().open(whole).id());
        world.lin().sales().open(whole);
        wait(Duration.ofHours(1));
        desk.revise(seats.id(), whole);
        desk.assign(seats.id(), world.lin().userId());
        desk.reassign(seats.id(), world.mei().userId());
        desk.withdraw(seats.id());
        desk.assign(seats.id(), world.lin().userId());
        wait(Duration.ofDays(20));
        world.admin().expiryDetection().run();
        world.admin().expiryDetection().run();
        desk.extend(seats.id(), world.today().plusDays(9), "They need time");
        desk.moveTo(seats.id(), world.offered().id());
        wait(Duration.ofHours(3));
        desk.moveTo(seats.id(), world.offered().id(), Percent.of(55));
        planned(seats.id());
        wait(Duration.ofDays(1));
        desk.win(seats.id());
        wait(Duration.ofDays(3));
        desk.correct(seats.id(), WinCorrection.ofAgreed(Money.of("90.50", "EUR"), "A typing error"));
        desk.correct(seats.id(), WinCorrection.ofDay(world.today().minusDays(2), "Signed earlier"));
        desk.reopen(seats.id(), "They withdrew");
        Opportunity other = world.anAssignedOpportunity();
        world.lin().sales().plan(other.id()).add(world.today().plusDays(7), "Call them");
        desk.lose(other.id(), "Too dear\nand too late");
        wait(Duration.ofHours(1));
        desk.reopen(other.id());
        Opportunity moved = world.anAssignedOpportunity();
        desk.reassign(moved.id(), world.mei().userId());
        desk.moveTo(moved.id(), world.negotiated().id(), Percent.of(77));
        desk.win(world.aFinishedPlan().id(), WinOptions.agreed(Money.of("70.00", "EUR")));
        world.opportunity(OpportunityState.LOST);
    }

    private void planned(OpportunityId seats) {
        PlanDesk plan = world.lin().sales().plan(seats);
        LocalDate due = world.today().plusDays(7);
        PlanStepId shown = last(plan.add(due, "Show it to them"));
        PlanStepId dropped = last(plan.add(due, "Drop this"));
        PlanStepId removed = last(plan.add(due, "Remove this"));
        plan.edit(shown, due.plusDays(1), "Show it\nto all of them");
        plan.drop(dropped);
        plan.remove(removed);
        plan.execute(shown, "They liked it");
        wait(Duration.ofHours(1));
        world.root().sales().plan(seats).execute(shown, "They loved it");
    }

    private static PlanStepId last(Opportunity found) {
        List<PlanStep> steps = found.plan().steps();
        return steps.get(steps.size() - 1).id();
    }

    /** Service levels are defined and changed. */
    public void serviceLevels() {
        WeeklyCalendar office = WeeklyCalendar.weekdays(ZoneOffset.UTC, WorkingHours.of(8, 18));
        ServiceLevelRule normal = ServiceLevelRule.of(Priority.NORMAL, Duration.ofHours(8), Duration.ofHours(16));
        ServiceLevelRule urgent = ServiceLevelRule.of(Priority.URGENT, Duration.ofHours(1), Duration.ofHours(4));
        world.admin().serviceLevels().define(new ServiceLevelDraft(office, List.of(normal)));
        wait(Duration.ofHours(1));
        world.admin()
                .serviceLevels()
                .define(new ServiceLevelDraft(office.withHolidays(Set.of(world.today())), List.of(normal, urgent)));
    }

    /** Requests miss deadlines, return, are closed and reopened. */
    public void requests() {
        ServiceDesk desk = world.root().service();
        Customer customer = world.aCustomer();
        ServiceRequestId seat = desk.create(new ServiceRequestDraft(
                        customer.id(),
                        "complaint",
                        "It squeaks",
                        "Seat 1\nsqueaks",
                        Priority.LOW,
                        new TradeReference("P-1", "B-1", "O-1")))
                .id();
        world.lin().service().create(leaks(customer));
        wait(Duration.ofMinutes(5));
        desk.revise(seat, new ServiceRequestDraft(customer.id(), "inquiry", "Squeaks", "Why?", Priority.URGENT));
        desk.prioritize(seat, Priority.NORMAL);
        desk.revise(seat, new ServiceRequestDraft(customer.id(), "inquiry", "Squeaks", "Why?", Priority.URGENT));
        wait(Duration.ofDays(8));
        world.admin().overdueDetection().run();
        desk.assign(seat, world.lin().userId());
        world.admin().overdueDetection().run();
        desk.reassign(seat, world.mei().userId());
        desk.prioritize(seat, Priority.NORMAL);
        desk.handle(seat, "Oiled it\ntwice");
        wait(Duration.ofDays(1));
        desk.recordFeedback(seat, new FeedbackDraft(Rating.of(1), "Still squeaks\nloudly"));
        wait(Duration.ofDays(8));
        desk.handle(seat, "Replaced it");
        desk.recordFeedback(seat, FeedbackDraft.of(5));
        wait(Duration.ofDays(1));
        desk.reopen(seat);
        desk.close(seat, "no-answer");
        ServiceRequestId fresh = desk.create(world.complaint(customer.id())).id();
        desk.close(fresh, "duplicate");
        wait(Duration.ofHours(1));
        desk.reopen(fresh);
        desk.delete(desk.create(world.complaint(customer.id())).id());
        desk.prioritize(desk.create(world.complaint(customer.id())).id(), Priority.URGENT);
        ServiceRequestId returned = world.request(ServiceState.HANDLED).id();
        desk.recordFeedback(returned, FeedbackDraft.of(2));
        ServiceRequest waiting = world.request(ServiceState.HANDLED);
        wait(Duration.ofHours(1));
        desk.close(waiting.id(), "no-answer");
        desk.reopen(waiting.id());
    }

    /** Units are asked for opinions about quality complaints, which are given, taken back and passed on. */
    public void qualityComplaints() {
        CrmSession root = world.root();
        CrmSession pia = world.person("pia", world.south(), RoleCode.SPECIALIST);
        ServiceRequestId id =
                world.lin().service().create(leaks(world.aCustomer())).id();
        root.service().assign(id, world.lin().userId());
        world.lin().service().opinions(id).ask(world.south(), world.today().plusDays(7));
        world.lin().service().opinions(id).ask(world.coast(), world.today().plusDays(9));
        wait(Duration.ofDays(1));
        root.service().reassign(id, world.mei().userId());
        pia.service().opinions(id).give(world.south(), new OpinionDraft(Verdict.MORE_INFORMATION, "One\nTwo"));
        world.mei().service().opinions(id).takeBack(world.coast());
        wait(Duration.ofHours(1));
        root.service().handle(id, "Paid", new Resolution(Remedy.CREDIT, Money.of("12.50", "EUR"), "material"));
        root.service().recordFeedback(id, FeedbackDraft.of(1));
        root.service().opinions(id).ask(world.south(), world.today());
        root.service().close(id, "withdrawn");
    }

    private static ServiceRequestDraft leaks(Customer customer) {
        return ServiceRequestDraft.qualityComplaint(
                customer.id(),
                "Leaks",
                "The seals leak",
                new TradeReference("P-100", "B-1", "O-1"),
                new BigDecimal("2.50"));
    }

    /** Customers stop buying, are lost, won back by an order or by a supervisor, and get another manager. */
    public void churn() {
        CrmSession root = world.root();
        world.churnCase(ChurnState.RECOVERED);
        ChurnCase byOrder = world.churnCase(ChurnState.LOST);
        ChurnCase byHand = world.churnCase(ChurnState.LOST);
        ChurnCase open = world.churnCase(ChurnState.DEFERRED);
        wait(Duration.ofDays(1));
        root.churn().defer(open.id(), "Called them\nagain");
        root.customers().transfer(open.customer(), world.mei().userId());
        world.feed(world.anOrder(byOrder.customer(), world.today()));
        root.churn().winBack(byHand.id());
    }

    /** Orders are fed, and returned in part. */
    public void trade() {
        Customer customer = world.aCustomer();
        OrderDraft ordered = world.anOrder(customer.id(), world.today(), OrderLineDraft.of("beans", "10", "25.50"));
        OrderDraft returned = world.anOrder(customer.id(), world.today(), OrderLineDraft.of("beans", "-9", "25.50"))
                .returning(ordered.externalId());
        world.feed(ordered, returned);
        Objects.requireNonNull(world.root().trade().order(returned.externalId()).returnedOrder());
    }
}

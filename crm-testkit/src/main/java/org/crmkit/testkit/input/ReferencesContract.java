package org.crmkit.testkit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionDraftBuilder;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceState;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Verdict;
import org.crmkit.testkit.service.quality.QualityComplaints;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A record to which an input refers, and that does not exist or that the actor cannot see, is a violation among the others. The
 * record on which a command acts is not found instead.
 */
public interface ReferencesContract extends Contract {

    /**
     * A command with a bad reference.
     *
     * @param what names the command
     * @param path the property that refers to the record
     * @param hidden a record that exists, and that the actor cannot see; null if the actor sees all of them
     * @param call the command, with the id to which it refers
     * @param others the other faults, as path and code
     */
    record Command(String what, String path, @Nullable UUID hidden, Consumer<UUID> call, List<String> others) {

        Command(String what, String path, @Nullable UUID hidden, Consumer<UUID> call, String... others) {
            this(what, path, hidden, call, List.of(others));
        }
    }

    /** The exception lists each reference together with what is missing, and with what the dictionary does not offer. */
    @Test
    default void tellsReferencesWithEveryOtherFault() {
        World world = World.on(store());
        assertTold(world, inSales(world));
        assertTold(world, inService(world));
        assertTold(world, inCustomers(world));
        assertTold(world, inAccess(world));
    }

    private static void assertTold(World world, List<Command> commands) {
        for (Command each : commands) {
            UUID none = UUID.randomUUID();
            Violation missing = told(world, each, none);
            assertThat(missing.facts()).as(each.what()).containsExactly(none.toString());
            if (each.hidden() != null) {
                Violation hidden = told(world, each, each.hidden());
                assertThat(new Violation(hidden.path(), hidden.code(), missing.facts()))
                        .as(each.what())
                        .isEqualTo(missing);
                for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    assertThat(hidden.message(locale)).as(each.what()).isEqualTo(missing.message(locale));
                }
            }
        }
    }

    /** Returns the violation of the reference. */
    private static Violation told(World world, Command command, UUID reference) {
        InvalidInputException refused =
                refused(world, InvalidInputException.class, () -> command.call().accept(reference));
        assertThat(refused.violations())
                .as(command.what())
                .extracting(each -> each.path() + " " + each.code())
                .containsExactly(Stream.concat(Stream.of(command.path() + " not-found"), command.others().stream())
                        .sorted()
                        .toArray(String[]::new));
        return refused.violations().stream()
                .filter(each -> each.path().equals(command.path()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Command> inSales(World world) {
        CrmSession lin = world.lin();
        UUID theirs = world.aCustomer(world.sol()).id().value();
        Opportunity fresh = lin.sales().open(world.draft());
        Opportunity assigned = world.anAssignedOpportunity();
        Opportunity closed = world.opportunity(OpportunityState.WON);
        return List.of(
                new Command(
                        "open",
                        "prospect.customer",
                        theirs,
                        id -> lin.sales().open(business(world, id)),
                        "source unknown",
                        "title required"),
                new Command(
                        "revise an opportunity",
                        "prospect.customer",
                        theirs,
                        id -> lin.sales().revise(fresh.id(), business(world, id)),
                        "source unknown",
                        "title required"),
                new Command(
                        "assign an opportunity",
                        "assignee",
                        null,
                        id -> world.boss().sales().assign(fresh.id(), new UserId(id))),
                new Command(
                        "assign a closed opportunity",
                        "assignee",
                        null,
                        id -> world.boss().sales().assign(closed.id(), new UserId(id))),
                new Command(
                        "reassign an opportunity",
                        "assignee",
                        null,
                        id -> world.boss().sales().reassign(assigned.id(), new UserId(id))),
                new Command(
                        "move an opportunity",
                        "stage",
                        null,
                        id -> lin.sales().moveTo(assigned.id(), new StageId(id))));
    }

    private static OpportunityDraft business(World world, UUID customer) {
        return OpportunityDraftBuilder.builder(world.draft())
                .title("")
                .source("rumour")
                .prospect(new Prospect("Lotus", null, null, new CustomerId(customer)))
                .build();
    }

    private static List<Command> inService(World world) {
        CrmSession lin = world.lin();
        UUID theirs = world.aCustomer(world.sol()).id().value();
        ServiceRequest fresh = world.request(ServiceState.NEW);
        ServiceRequest assigned = world.request(ServiceState.ASSIGNED);
        ServiceRequest complaint = QualityComplaints.assigned(world);
        return List.of(
                new Command(
                        "create a request",
                        "customer",
                        theirs,
                        id -> lin.service()
                                .create(new ServiceRequestDraft(new CustomerId(id), "wish", "", "It squeaks")),
                        "title required",
                        "type unknown"),
                new Command(
                        "revise a request",
                        "customer",
                        theirs,
                        id -> lin.service()
                                .revise(
                                        fresh.id(),
                                        new ServiceRequestDraft(new CustomerId(id), "wish", "", "It squeaks")),
                        "title required",
                        "type unknown"),
                new Command(
                        "assign a request",
                        "assignee",
                        null,
                        id -> world.boss().service().assign(fresh.id(), new UserId(id))),
                new Command(
                        "reassign a request",
                        "assignee",
                        null,
                        id -> world.boss().service().reassign(assigned.id(), new UserId(id))),
                new Command(
                        "ask for an opinion",
                        "unit",
                        null,
                        id -> lin.service().opinions(complaint.id()).ask(new OrgUnitId(id), noDay()),
                        "due required"),
                new Command(
                        "give an opinion",
                        "unit",
                        null,
                        id -> world.root()
                                .service()
                                .opinions(complaint.id())
                                .give(new OrgUnitId(id), new OpinionDraft(Verdict.JUSTIFIED, "").verdict("perhaps")),
                        "text required",
                        "verdict unknown"),
                new Command(
                        "take a question back",
                        "unit",
                        null,
                        id -> world.root().service().opinions(complaint.id()).takeBack(new OrgUnitId(id))));
    }

    @SuppressWarnings("NullAway") // as code without null checks by a compiler
    private static LocalDate noDay() {
        return null;
    }

    private static List<Command> inCustomers(World world) {
        CrmSession lin = world.lin();
        Customer customer = world.aCustomer();
        Customer archived = lin.customers().archive(world.aCustomer().id());
        UUID theirs = world.aCustomer(world.sol()).id().value();
        UUID theirContact = world.aCustomer().contacts().get(0).id().value();
        UUID unseen = world.root().sales().open(world.draftFor(customer)).id().value();
        Interaction met = world.anInteraction(lin, customer);
        List<String> others = List.of("kind unknown", "title required");
        return List.of(
                new Command(
                        "record an interaction",
                        "customer",
                        theirs,
                        id -> lin.interactions()
                                .record(
                                        new CustomerId(id),
                                        visit(world, customer).build()),
                        others),
                new Command(
                        "record an interaction with somebody",
                        "attendees",
                        theirContact,
                        id -> lin.interactions().record(customer.id(), with(world, customer, id)),
                        others),
                new Command(
                        "record an interaction about something",
                        "subject.record",
                        unseen,
                        id -> lin.interactions().record(customer.id(), about(world, customer, id)),
                        others),
                new Command(
                        "revise an interaction with somebody",
                        "attendees",
                        theirContact,
                        id -> lin.interactions().revise(met.id(), with(world, customer, id)),
                        others),
                new Command(
                        "revise an interaction about something",
                        "subject.record",
                        unseen,
                        id -> lin.interactions().revise(met.id(), about(world, customer, id)),
                        others),
                new Command(
                        "transfer a customer",
                        "manager",
                        null,
                        id -> lin.customers().transfer(customer.id(), new UserId(id))),
                new Command(
                        "restore a customer",
                        "manager",
                        null,
                        id -> world.boss().customers().restore(archived.id(), new UserId(id))));
    }

    private static InteractionDraftBuilder visit(World world, Customer customer) {
        return InteractionDraftBuilder.builder(world.met("Met", customer))
                .title("")
                .kind("dream");
    }

    private static InteractionDraft with(World world, Customer customer, UUID contact) {
        return visit(world, customer).attendees(Set.of(new ContactId(contact))).build();
    }

    private static InteractionDraft about(World world, Customer customer, UUID opportunity) {
        return visit(world, customer)
                .subject(SubjectKind.OPPORTUNITY.of(new OpportunityId(opportunity)))
                .build();
    }

    private static List<Command> inAccess(World world) {
        CrmSession admin = world.admin();
        return List.of(
                new Command(
                        "create a unit",
                        "parent",
                        null,
                        id -> admin.access().createUnit(new OrgUnitDraft("", new OrgUnitId(id))),
                        "name required"),
                new Command(
                        "create a user",
                        "unit",
                        null,
                        id -> admin.access()
                                .createUser(new UserDraft("", "New", new OrgUnitId(id), new RoleCode("pirate"))),
                        "name required",
                        "roles unknown"),
                new Command(
                        "move a user",
                        "unit",
                        null,
                        id -> admin.access().move(world.lin().userId(), new OrgUnitId(id))));
    }

    /** The exception lists every attendee who is not a contact. */
    @Test
    default void tellsEachReferenceOfAList() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        List<ContactId> none = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            none.add(new ContactId(UUID.randomUUID()));
        }
        InteractionDraft draft = InteractionDraftBuilder.builder(world.met("Met", customer))
                .attendees(Set.copyOf(none))
                .build();
        assertThat(refused(
                                world,
                                InvalidInputException.class,
                                () -> world.lin().interactions().record(customer.id(), draft))
                        .violations())
                .containsExactlyInAnyOrderElementsOf(none.stream()
                        .map(each -> Violation.notFound("attendees", each))
                        .toList());
    }

    /** For a user who may not create such a record, the exception lists only the faults of the form. A rule comes after the faults. */
    @Test
    default void tellsReferencesOnlyToWhoMayCreateTheRecord() {
        World world = World.on(store());
        UUID customer = world.aCustomer().id().value();
        for (UUID each : List.of(customer, UUID.randomUUID())) {
            assertThat(refused(
                                    world,
                                    InvalidInputException.class,
                                    () -> world.eve().sales().open(business(world, each)))
                            .violations())
                    .extracting(Violation::path)
                    .containsExactly("title");
        }
        Opportunity fresh = world.lin().sales().open(world.draft());
        assertThat(refused(
                                world,
                                RuleBrokenException.class,
                                () -> world.boss()
                                        .sales()
                                        .assign(fresh.id(), world.eve().userId()))
                        .rule())
                .isEqualTo("user.not-assignable");
    }
}

package org.crmkit.testkit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.CrmSession;
import org.crmkit.access.UserDraft;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactDraftBuilder;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionDraftBuilder;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * One exception lists all faults of an input: what is missing or too long, and what the dictionary does not offer. Nothing
 * is changed.
 */
public interface FaultsAtOnceContract extends Contract {

    private static void faulty(World world, Runnable command, String... faults) {
        InvalidInputException refused = refused(world, InvalidInputException.class, command);
        List<String> told = refused.violations().stream()
                .map(each -> each.path() + " " + each.code())
                .collect(Collectors.toList());
        assertThat(told).containsExactly(faults);
    }

    private static OpportunityDraft faulty(World world) {
        return OpportunityDraftBuilder.builder(world.draft())
                .title("")
                .source("rumour")
                .build();
    }

    @Test
    default void tellsEveryFaultOfANewRecord() {
        World world = World.on(store());
        Customer customer = world.aCustomer(world.lin());
        faulty(world, () -> world.lin().sales().open(faulty(world)), "source unknown", "title required");
        faulty(
                world,
                () -> world.lin()
                        .customers()
                        .register(
                                CustomerDraftBuilder.builder(new CustomerDraft(" "))
                                        .memo("x".repeat(2001))
                                        .profile(ProfileBuilder.builder(Profile.ofLevel("gold"))
                                                .region("moon")
                                                .postalCode("9".repeat(200))
                                                .build())
                                        .build(),
                                ContactDraftBuilder.builder()
                                        .name("")
                                        .contactClass("friend")
                                        .build(),
                                OnDuplicate.fail()),
                "contactClass unknown",
                "memo too-long",
                "name required",
                "name required",
                "profile.level unknown",
                "profile.postalCode too-long",
                "profile.region unknown");
        faulty(
                world,
                () -> world.lin().service().create(new ServiceRequestDraft(customer.id(), "wish", "", "It squeaks")),
                "title required",
                "type unknown");
        faulty(
                world,
                () -> world.lin()
                        .interactions()
                        .record(
                                customer.id(),
                                InteractionDraftBuilder.builder(world.met("Met", customer))
                                        .title("")
                                        .kind("dream")
                                        .build()),
                "kind unknown",
                "title required");
    }

    /** Texts that are no amount, no day, no rating: with what is missing and what the dictionary does not offer. */
    @Test
    default void tellsWhatCannotBeReadWithEveryOtherFault() {
        World world = World.on(store());
        Customer customer = world.aCustomer(world.lin());
        OpportunityDraft opportunity = faulty(world)
                .amount("1,50", "EUR")
                .probability("high")
                .expectedClose("tomorrow")
                .customer("x");
        String[] opportunityFaults = {
            "amount malformed",
            "expectedClose malformed",
            "probability malformed",
            "prospect.customer malformed",
            "source unknown",
            "title required"
        };
        faulty(world, () -> world.lin().sales().open(opportunity), opportunityFaults);
        Opportunity opened = world.lin().sales().open(world.draft());
        faulty(world, () -> world.lin().sales().revise(opened.id(), opportunity), opportunityFaults);
        faulty(
                world,
                () -> world.lin()
                        .customers()
                        .register(
                                new CustomerDraft("Lotus", Profile.ofLevel("gold"))
                                        .satisfaction("6")
                                        .credit("good")
                                        .registeredCapital("much", "EUR")
                                        .annualTurnover("1", "euro"),
                                new ContactDraft("", "555 0100").sex("unknown"),
                                OnDuplicate.fail()),
                "assessment.credit malformed",
                "assessment.satisfaction out-of-range",
                "name required",
                "profile.level unknown",
                "registration.annualTurnover malformed",
                "registration.registeredCapital malformed",
                "sex unknown");
        faulty(
                world,
                () -> world.lin()
                        .service()
                        .create(new ServiceRequestDraft(customer.id(), "wish", "Noise", "It squeaks")
                                .priority("now")
                                .customer("him")
                                .quantityAffected("many")),
                "customer malformed",
                "priority unknown",
                "quantityAffected malformed",
                "type unknown");
        faulty(
                world,
                () -> world.lin()
                        .interactions()
                        .record(
                                customer.id(),
                                InteractionDraftBuilder.builder(world.met("Met", customer))
                                        .kind("dream")
                                        .build()
                                        .at("noon")),
                "at malformed",
                "kind unknown");
        faulty(
                world,
                () -> world.admin()
                        .access()
                        .createUser(new UserDraft("", "Ada", world.north())
                                .unit("sales")
                                .validUntil("2027-13-01T00:00:00Z")),
                "name required",
                "unit malformed",
                "validUntil malformed");
    }

    /** A value that is too long is reported once. */
    @Test
    default void tellsEachValueOnce() {
        World world = World.on(store());
        faulty(
                world,
                () -> world.lin()
                        .sales()
                        .open(OpportunityDraftBuilder.builder(faulty(world))
                                .source("x".repeat(500))
                                .build()),
                "source too-long",
                "title required");
    }

    /** A record keeps a value that is no longer offered, also where the form has another fault. */
    @Test
    default void tellsEveryFaultOfARevision() {
        World world = World.on(store());
        Entry rumour =
                world.admin().dictionary().add(EntryType.OPPORTUNITY_SOURCE, new EntryDraft("rumour", "Rumour", 90));
        Opportunity open = world.lin()
                .sales()
                .open(OpportunityDraftBuilder.builder(world.draft())
                        .source("rumour")
                        .build());
        world.admin().dictionary().retire(rumour.id());
        faulty(world, () -> world.lin().sales().revise(open.id(), faulty(world)), "title required");
        faulty(
                world,
                () -> world.lin()
                        .sales()
                        .revise(
                                open.id(),
                                OpportunityDraftBuilder.builder(faulty(world))
                                        .source("gossip")
                                        .build()),
                "source unknown",
                "title required");
        Customer customer = world.aCustomer(world.lin());
        Interaction met = world.anInteraction(world.lin(), customer);
        faulty(
                world,
                () -> world.lin()
                        .interactions()
                        .revise(
                                met.id(),
                                InteractionDraftBuilder.builder(world.met("Met", customer))
                                        .title("")
                                        .kind("dream")
                                        .build()),
                "kind unknown",
                "title required");
    }

    /** For a user who cannot see the record, or may not act, only the faults of the form itself are reported. */
    @Test
    default void tellsNothingOfARecordOutOfSight() {
        World world = World.on(store());
        Opportunity open = world.lin().sales().open(world.draft());
        OpportunityDraft faulty = faulty(world);
        for (CrmSession each : List.of(world.sol(), world.crm().as(new UserId(UUID.randomUUID())))) {
            faulty(world, () -> each.sales().revise(open.id(), faulty), "title required");
        }
        OpportunityDraft rumour =
                OpportunityDraftBuilder.builder(world.draft()).source("rumour").build();
        refused(world, NotFoundException.class, () -> world.sol().sales().revise(open.id(), rumour));
    }
}

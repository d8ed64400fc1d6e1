package org.crmkit.testkit.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.access.UserBuilder;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.interaction.InteractionSummary;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.pipeline.StageRef;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * Lists show the names of users, customers and stages beside their ids. Whoever cannot see a customer gets the number and the
 * manager, and no name.
 */
public interface ShownNamesContract extends Contract {

    /** Registered and managed by sol in the south, so that no user of the north sees the customer. */
    private static Customer ofTheSouth(World world) {
        return world.sol().customers().register(new CustomerDraft("Secret \uD83D\uDE00 Lotus"));
    }

    private static void rename(World world, UserId id, String realName) {
        world.write(work -> {
            work.users()
                    .save(UserBuilder.builder(work.users()
                                    .find(id, Visibility.everything())
                                    .orElseThrow())
                            .realName(realName)
                            .build());
            return id;
        });
    }

    private static ServiceSummary listed(CrmSession who, ServiceRequest request) {
        return who.service().list(ServiceFilter.ALL.newest(50)).items().stream()
                .filter(each -> each.id().equals(request.id()))
                .findFirst()
                .orElseThrow();
    }

    private static OpportunitySummary listed(CrmSession who, Opportunity opportunity) {
        return who.sales().list(OpportunityFilter.ALL.newest(50)).items().stream()
                .filter(each -> each.id().equals(opportunity.id()))
                .findFirst()
                .orElseThrow();
    }

    /** A user who only appears as creator, assignee or manager need not be in sight. */
    @Test
    default void showsUsersAndStagesByTheirPresentNames() {
        World world = World.on(store());
        Opportunity opportunity = world.anAssignedOpportunity();
        world.lin().sales().moveTo(opportunity.id(), world.qualified().id());
        OpportunitySummary before = listed(world.lin(), opportunity);
        assertThat(before.creator().realName()).isEqualTo("Name of lin");
        assertThat(before.assignee()).isEqualTo(new UserRef(world.lin().userId(), "Name of lin", world.north()));
        assertThat(before.stage())
                .isEqualTo(
                        new StageRef(world.qualified().id(), world.qualified().name()));
        rename(world, world.lin().userId(), "\u6797 \uD83D\uDE00");
        world.root()
                .pipeline()
                .revise(
                        world.qualified().id(),
                        new StageDraft(
                                "Known",
                                world.qualified().position(),
                                world.qualified().probability(),
                                null));
        OpportunitySummary after = listed(world.boss(), opportunity);
        assertThat(after.assignee()).isEqualTo(new UserRef(world.lin().userId(), "\u6797 \uD83D\uDE00", world.north()));
        assertThat(after.stage()).isEqualTo(new StageRef(world.qualified().id(), "Known"));
        Customer customer = world.aCustomer(world.lin());
        assertThat(world.boss().customers().list(CustomerFilter.ALL.byName(5)).items())
                .extracting(CustomerSummary::manager)
                .extracting(UserRef::realName)
                .containsOnly("\u6797 \uD83D\uDE00");
        rename(world, world.lin().userId(), "Lin again");
        assertThat(world.lin().customers().list(CustomerFilter.ALL.byName(5)).items())
                .filteredOn(each -> each.id().equals(customer.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.manager().realName()).isEqualTo("Lin again"));
    }

    /** The customer is in sight with the interaction; the author need not be. */
    @Test
    default void showsInteractionsWithPresentNames() {
        World world = World.on(store());
        Customer customer = world.aCustomer(world.lin());
        Interaction met = world.anInteraction(world.root(), customer);
        rename(world, world.root().userId(), "Root \uD83D\uDE00");
        assertThat(world.lin()
                        .interactions()
                        .list(InteractionFilter.with(customer.id()).newest(5))
                        .items())
                .singleElement()
                .returns(met.id(), InteractionSummary::id)
                .returns(Shown.in(world).customer(customer.id()), InteractionSummary::customer)
                .satisfies(each -> assertThat(each.author().realName()).isEqualTo("Root \uD83D\uDE00"));
    }

    /** The customer belongs to the south again, and the request stays with its creator in the north. */
    @Test
    default void showsACustomerOutOfSightByNumberAndManager() {
        World world = World.on(store());
        Customer customer = ofTheSouth(world);
        world.root().customers().transfer(customer.id(), world.lin().userId());
        ServiceRequest request = world.request(ServiceState.NEW, world.lin(), customer);
        assertThat(listed(world.lin(), request).customer().name()).isEqualTo(customer.name());
        world.root().customers().transfer(customer.id(), world.sol().userId());
        Shown shown = Shown.in(world);
        assertThat(shown.unseen(customer.id()))
                .isEqualTo(new CustomerRef(
                        customer.id(),
                        customer.number(),
                        null,
                        new UserRef(world.sol().userId(), "Name of sol", world.south())));
        for (CrmSession each : List.of(world.lin(), world.boss())) {
            assertThat(listed(each, request).customer()).isEqualTo(shown.unseen(customer.id()));
        }
        assertThat(listed(world.root(), request)).isEqualTo(shown.request(request));
        world.lin().service().close(request.id(), "duplicate");
        ServiceFilter archived = ServiceFilter.ALL;
        for (CrmSession each : List.of(world.lin(), world.mei(), world.boss())) {
            assertThat(each.service().archive().list(archived.newest(5)).items())
                    .extracting(ServiceSummary::customer)
                    .containsExactly(shown.unseen(customer.id()));
        }
        for (CrmSession each : List.of(world.sol(), world.root())) {
            assertThat(each.service().archive().list(archived.newest(5)).items())
                    .extracting(ServiceSummary::customer)
                    .containsExactly(shown.customer(customer.id()));
        }
    }

    /** A page with customers in sight, out of sight, and none. Winning does not make the customer visible. */
    @Test
    default void hidesNoMoreThanTheNamesOutOfSight() {
        World world = World.on(store());
        Customer hidden = ofTheSouth(world);
        Opportunity open = world.anAssignedOpportunity();
        Opportunity own = world.aWonOpportunity();
        Opportunity linked = world.aFinishedPlan(world.lin(), world.draft(hidden.name()));
        world.lin().sales().win(linked.id(), WinOptions.asExpected().useExisting(hidden.number()));
        Shown shown = Shown.in(world);
        assertThat(listed(world.lin(), open).customer()).isNull();
        assertThat(listed(world.lin(), own).customer())
                .isEqualTo(shown.customer(Objects.requireNonNull(own.customer())));
        assertThat(listed(world.lin(), linked).customer()).isEqualTo(shown.unseen(hidden.id()));
        assertThat(listed(world.root(), linked).customer()).isEqualTo(shown.customer(hidden.id()));
    }

    /** A lost customer who has been transferred away from the supervisor whose case it is. */
    @Test
    default void showsTheCaseOfACustomerOutOfSight() {
        World world = World.on(store());
        Customer customer = ofTheSouth(world);
        world.root().customers().transfer(customer.id(), world.lin().userId());
        ChurnCase lost =
                world.churnCase(ChurnState.LOST, world.root().customers().get(customer.id()));
        world.root().customers().transfer(customer.id(), world.sol().userId());
        Shown shown = Shown.in(world);
        assertThat(world.lin().churn().list(ChurnFilter.ALL.newest(5)).items())
                .singleElement()
                .returns(lost.id(), ChurnSummary::id)
                .returns(shown.unseen(customer.id()), ChurnSummary::customer)
                .returns(shown.user(world.lin().userId()), ChurnSummary::manager);
        assertThat(world.root().churn().list(ChurnFilter.ALL.newest(5)).items())
                .containsExactly(shown.churnCase(world.root().churn().get(lost.id())));
    }

    /** Names for ids. A user gets the names of customers in sight; the result does not show whether others exist. */
    @Test
    default void tellsTheNamesOfIds() {
        World world = World.on(store());
        World there = World.on(store(), "next-" + UUID.randomUUID(), 2);
        Customer own = world.aCustomer(world.lin());
        Customer hidden = ofTheSouth(world);
        Customer foreign = there.aCustomer();
        Shown shown = Shown.in(world);
        Set<UserId> users =
                Set.of(world.sol().userId(), world.lin().userId(), there.sol().userId(), new UserId(UUID.randomUUID()));
        Set<CustomerId> customers = Set.of(own.id(), hidden.id(), foreign.id(), new CustomerId(UUID.randomUUID()));
        for (CrmSession each : List.of(world.lin(), world.admin(), world.eve())) {
            assertThat(each.access().names(users))
                    .isEqualTo(Stream.of(world.sol(), world.lin())
                            .map(CrmSession::userId)
                            .collect(Collectors.toMap(id -> id, shown::user)));
        }
        assertThat(world.lin().customers().names(customers)).isEqualTo(Map.of(own.id(), shown.customer(own.id())));
        assertThat(world.root().customers().names(customers).values())
                .extracting(CustomerRef::name)
                .containsExactlyInAnyOrder(own.name(), hidden.name());
        assertThat(world.admin().customers().names(customers)).isEmpty();
        assertThat(world.lin().access().names(Set.of())).isEmpty();
        assertThat(world.lin().customers().names(Set.of())).isEmpty();
    }

    /** A null is rejected, and more ids than a page has items. A user who may not act gets no names. */
    @Test
    default void refusesToTellTheNamesOfTooMany() {
        World world = World.on(store());
        Set<UserId> many =
                Stream.generate(() -> new UserId(UUID.randomUUID())).limit(501).collect(Collectors.toSet());
        Set<CustomerId> none = new HashSet<>();
        none.add(null);
        assertThat(TenantState.refused(
                                world,
                                InvalidInputException.class,
                                () -> world.lin().access().names(many))
                        .violations())
                .singleElement()
                .returns("too-many", each -> each.code());
        assertThat(TenantState.refused(
                                world,
                                InvalidInputException.class,
                                () -> world.lin().customers().names(none))
                        .violations())
                .singleElement()
                .returns("required", each -> each.code());
        CrmSession nobody = world.crm().as(new UserId(UUID.randomUUID()));
        assertThatThrownBy(() -> nobody.access().names(Set.of())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> nobody.customers().names(Set.of())).isInstanceOf(NotAllowedException.class);
    }
}

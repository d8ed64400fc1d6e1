package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.value.Rating;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.testkit.trade.OrderFixtures;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The composition analysis: active customers by level, credit and satisfaction. */
public interface CompositionContract extends Contract {

    private static Customer customer(
            World world, CrmSession manager, String level, @Nullable Integer satisfaction, @Nullable Integer credit) {
        CustomerDraft plain = new CustomerDraft(world.draft().prospect().customerName(), Profile.ofLevel(level));
        return manager.customers()
                .register(CustomerDraftBuilder.builder(plain)
                        .assessment(new Assessment(rating(satisfaction), rating(credit)))
                        .build());
    }

    private static @Nullable Rating rating(@Nullable Integer value) {
        return value == null ? null : Rating.of(value);
    }

    /** No rows without customers, and no share of zero customers. */
    @Test
    default void hasNoRowsWithoutCustomers() {
        World world = World.on(store());
        for (CustomerDimension by : CustomerDimension.values()) {
            assertThat(world.eve().reports().customers().composition(by)).isEmpty();
        }
        assertThat(new CompositionRow("regular", 0, 0).share(1)).isEmpty();
    }

    /**
     * The largest group first, equal ones by value, customers without a value last. Lost and archived customers do not count.
     */
    @Test
    default void countsActiveCustomersByLevelCreditAndSatisfaction() {
        World world = World.on(store());
        customer(world, world.lin(), "regular", 5, null);
        customer(world, world.mei(), "regular", 3, 1);
        customer(world, world.sol(), "regular", null, 1);
        customer(world, world.sol(), "partner", 3, 2);
        customer(world, world.ada(), "major", null, 2);
        Customer gone = customer(world, world.lin(), "major", 1, 1);
        world.lin().customers().archive(gone.id());
        world.churnCase(ChurnState.LOST, customer(world, world.lin(), "major", 1, 1));
        Customer warned = customer(world, world.lin(), "major", null, 5);
        world.churnCase(ChurnState.DEFERRED, warned);
        assertThat(world.eve().reports().customers().composition(CustomerDimension.LEVEL))
                .containsExactly(
                        new CompositionRow("regular", 3, 6),
                        new CompositionRow("major", 2, 6),
                        new CompositionRow("partner", 1, 6));
        List<CompositionRow> credit = world.eve().reports().customers().composition(CustomerDimension.CREDIT);
        assertThat(credit)
                .containsExactly(
                        new CompositionRow("1", 2, 6),
                        new CompositionRow("2", 2, 6),
                        new CompositionRow("5", 1, 6),
                        new CompositionRow(null, 1, 6));
        assertThat(credit.get(0).share(2)).isEqualTo(Optional.of(new BigDecimal("33.33")));
        assertThat(world.eve().reports().customers().composition(CustomerDimension.SATISFACTION))
                .containsExactly(
                        new CompositionRow(null, 3, 6), new CompositionRow("3", 2, 6), new CompositionRow("5", 1, 6));
        assertThat(world.boss().reports().customers().composition(CustomerDimension.LEVEL))
                .containsExactly(new CompositionRow("major", 2, 4), new CompositionRow("regular", 2, 4));
        assertThat(world.uma().reports().customers().composition(CustomerDimension.CREDIT))
                .containsExactly(new CompositionRow("1", 1, 2), new CompositionRow("2", 1, 2));
    }

    /** By every other property, values that are not set last; by manager with the present names, equal groups by name. */
    @Test
    default void countsActiveCustomersByKindOriginAndManager() {
        World world = World.on(store());
        Entry tundra = world.admin().dictionary().add(EntryType.REGION, new EntryDraft("tundra", "Tundra", 1));
        Profile regular = Profile.ofLevel("regular");
        List<Profile> profiles = List.of(
                ProfileBuilder.builder(regular).kind(CustomerKind.INDIVIDUAL).build(),
                ProfileBuilder.builder(regular).region(tundra.value()).build(),
                ProfileBuilder.builder(regular).region(tundra.value()).build());
        profiles.forEach(each -> world.lin()
                .customers()
                .register(new CustomerDraft(world.draft().prospect().customerName(), each)));
        world.aCustomer(world.mei());
        world.aCustomer(world.ada());
        var reports = world.root().reports().customers();
        assertThat(reports.composition(CustomerDimension.KIND))
                .containsExactly(new CompositionRow("ENTERPRISE", 4, 5), new CompositionRow("INDIVIDUAL", 1, 5));
        assertThat(reports.composition(CustomerDimension.REGION))
                .containsExactly(new CompositionRow(null, 3, 5), new CompositionRow("tundra", 2, 5));
        for (CustomerDimension none :
                List.of(CustomerDimension.INDUSTRY, CustomerDimension.SOURCE, CustomerDimension.COMPANY_SIZE)) {
            assertThat(reports.composition(none)).containsExactly(new CompositionRow(null, 5, 5));
        }
        assertThat(reports.composition(CustomerDimension.MANAGER))
                .extracting(each -> each.name() + " " + each.count())
                .containsExactly("Name of lin 3", "Name of ada 1", "Name of mei 1");
        assertThat(world.uma().reports().customers().composition(CustomerDimension.MANAGER))
                .isEmpty();
    }

    /** By postal code, and by the unit of the manager at the time of the query. */
    @Test
    default void countsActiveCustomersByPostalCodeAndUnit() {
        World world = World.on(store());
        Profile regular = Profile.ofLevel("regular");
        world.lin()
                .customers()
                .register(new CustomerDraft(
                        "Blue Lotus",
                        ProfileBuilder.builder(regular).postalCode("100020").build()));
        world.aCustomer(world.ada());
        world.aCustomer(world.sol());
        world.aCustomer(world.sol());
        var reports = world.eve().reports().customers();
        assertThat(reports.composition(CustomerDimension.POSTAL_CODE))
                .containsExactly(new CompositionRow(null, 3, 4), new CompositionRow("100020", 1, 4));
        assertThat(reports.composition(CustomerDimension.UNIT))
                .containsExactly(
                        new CompositionRow(world.south().toString(), "South", 2, 4),
                        new CompositionRow(world.coast().toString(), "Coast", 1, 4),
                        new CompositionRow(world.north().toString(), "North", 1, 4));
        world.root().access().move(world.sol().userId(), world.north());
        assertThat(reports.composition(CustomerDimension.UNIT))
                .containsExactly(
                        new CompositionRow(world.north().toString(), "North", 3, 4),
                        new CompositionRow(world.coast().toString(), "Coast", 1, 4));
    }

    /**
     * The total is the number of active customers in the user's lists. Customer managers and system admins get no report.
     */
    @Test
    default void reportsCompositionWithinTheScopeOfWhoAsks() {
        World world = World.on(store());
        OrderFixtures.in(world);
        for (CrmSession each : List.of(world.boss(), world.uma(), world.root())) {
            long shown = each.customers().count(org.crmkit.customer.CustomerFilter.ALL);
            for (CustomerDimension by : CustomerDimension.values()) {
                assertThat(each.reports().customers().composition(by).stream()
                                .mapToLong(CompositionRow::count)
                                .sum())
                        .isEqualTo(shown);
                assertThat(each.reports().customers().composition(by)).allMatch(row -> row.whole() == shown);
            }
        }
        for (CrmSession each : List.of(world.lin(), world.admin())) {
            assertThatThrownBy(() -> each.reports().customers().composition(CustomerDimension.LEVEL))
                    .isInstanceOf(NotAllowedException.class);
        }
    }
}

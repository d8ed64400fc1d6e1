package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.reporting.customer.ActivityDimension;
import org.crmkit.reporting.customer.ActivityFilter;
import org.crmkit.reporting.customer.ActivityRow;
import org.crmkit.reporting.customer.CustomerActivity;
import org.crmkit.reporting.customer.CustomerActivitySort;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** How many interactions there were, and with whom there were none. */
public interface ActivityContract extends Contract {

    private static ActivityFilter year() {
        return ActivityFilter.of(Years.of(2027).period());
    }

    private static void met(CrmSession who, Customer customer, String kind, String at) {
        who.interactions().record(customer.id(), new InteractionDraft(kind, Instant.parse(at), "Met"));
    }

    private static World played(Contract contract) {
        World world = World.on(contract.store());
        Customer lins = world.lin().customers().register(new org.crmkit.customer.CustomerDraft("Blue Lotus"));
        Customer other = world.lin().customers().register(new org.crmkit.customer.CustomerDraft("Abba"));
        Customer sols = world.sol().customers().register(new org.crmkit.customer.CustomerDraft("Zebra"));
        met(world.lin(), lins, "visit", "2027-01-01T00:00:00Z");
        met(world.lin(), lins, "call", "2027-01-02T00:00:00Z");
        met(world.lin(), other, "call", "2027-01-03T00:00:00Z");
        met(world.boss(), lins, "call", "2027-01-04T00:00:00Z");
        met(world.sol(), sols, "visit", "2027-01-05T00:00:00Z");
        met(world.sol(), sols, "visit", "2026-12-31T23:59:59.999999Z");
        return world;
    }

    /** The most first, then with the most customers, then by name or value. */
    @Test
    default void countsInteractionsByKindAuthorAndUnit() {
        World world = played(this);
        var reports = world.eve().reports().customers();
        assertThat(reports.activity(year(), ActivityDimension.KIND))
                .containsExactly(new ActivityRow("call", null, 3, 2), new ActivityRow("visit", null, 2, 2));
        assertThat(reports.activity(year(), ActivityDimension.AUTHOR))
                .containsExactly(
                        new ActivityRow(world.lin().userId().toString(), "Name of lin", 3, 2),
                        new ActivityRow(world.boss().userId().toString(), "Name of boss", 1, 1),
                        new ActivityRow(world.sol().userId().toString(), "Name of sol", 1, 1));
        assertThat(reports.activity(year(), ActivityDimension.UNIT))
                .containsExactly(
                        new ActivityRow(world.north().toString(), "North", 4, 2),
                        new ActivityRow(world.south().toString(), "South", 1, 1));
    }

    /** The most first; customers with the same number by id. A page begins after the cursor, in both directions. */
    @Test
    default void listsInteractionsByCustomerInPages() {
        World world = played(this);
        List<CustomerActivity> all = pages(world.eve(), year().most(9));
        assertThat(all).hasSize(3).first().satisfies(each -> {
            Customer customer = world.eve().customers().get(each.customer());
            assertThat(each).isEqualTo(new CustomerActivity(customer.id(), customer.number(), "Blue Lotus", 3));
        });
        assertThat(all.subList(1, 3))
                .extracting(each -> each.name() + " " + each.interactions())
                .containsExactlyInAnyOrder("Abba 1", "Zebra 1");
        assertThat(all.get(1).customer().value())
                .isGreaterThan(all.get(2).customer().value());
        for (int size : List.of(1, 2, 3)) {
            assertThat(pages(world.eve(), year().most(size))).isEqualTo(all);
            List<CustomerActivity> back = new ArrayList<>(pages(
                    world.eve(), ListQuery.by(year(), CustomerActivitySort.INTERACTIONS, Direction.ASCENDING, size)));
            Collections.reverse(back);
            assertThat(back).isEqualTo(all);
        }
        assertThat(pages(world.eve(), year().kind("call").most(2)))
                .extracting(CustomerActivity::name, CustomerActivity::interactions)
                .containsExactly(tuple("Blue Lotus", 2), tuple("Abba", 1));
        assertThat(pages(world.eve(), year().author(world.boss().userId()).most(2)))
                .extracting(CustomerActivity::name, CustomerActivity::interactions)
                .containsExactly(tuple("Blue Lotus", 1));
        assertThat(pages(world.eve(), year().customer(all.get(0).customer()).most(2)))
                .isEqualTo(all.subList(0, 1));
        assertThat(pages(world.eve(), year().kind("letter").most(2))).isEmpty();
    }

    private static List<CustomerActivity> pages(CrmSession who, ListQuery<ActivityFilter, CustomerActivitySort> query) {
        return Pages.allByToken(after -> who.reports().customers().activityByCustomer(query.after(after)));
    }

    /** Of one kind, one author and one customer; in the days of the zone. */
    @Test
    default void countsTheInteractionsThatTheFilterNames() {
        World world = played(this);
        var reports = world.eve().reports().customers();
        assertThat(reports.activity(year().kind("call").author(world.lin().userId()), ActivityDimension.KIND))
                .containsExactly(new ActivityRow("call", null, 2, 2));
        var blue = reports.activityByCustomer(year().most(1)).items().get(0);
        assertThat(reports.activity(year().customer(blue.customer()), ActivityDimension.KIND))
                .containsExactly(new ActivityRow("call", null, 2, 1), new ActivityRow("visit", null, 1, 1));
        assertThat(reports.activity(year().kind("letter"), ActivityDimension.KIND))
                .isEmpty();
        ReportPeriod inShanghai = ReportPeriod.years(2027, 2027, ZoneId.of("Asia/Shanghai"));
        assertThat(reports.activity(ActivityFilter.of(inShanghai), ActivityDimension.KIND))
                .containsExactly(new ActivityRow("call", null, 3, 2), new ActivityRow("visit", null, 3, 2));
    }

    /** Interactions with customers in sight; nobody but supervisors and executives gets the report. */
    @Test
    default void countsInteractionsWithCustomersInSight() {
        World world = played(this);
        assertThat(pages(world.boss(), year().most(1)))
                .extracting(CustomerActivity::name)
                .containsExactly("Blue Lotus", "Abba");
        assertThat(world.uma().reports().customers().activity(year(), ActivityDimension.AUTHOR))
                .extracting(ActivityRow::name)
                .containsExactly("Name of sol");
        for (CrmSession each : List.of(world.lin(), world.admin())) {
            assertThatThrownBy(() -> each.reports().customers().activity(year(), ActivityDimension.KIND))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> each.reports().customers().activityByCustomer(year().most(1)))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    /** Customers without an interaction since an instant, also those with whom there has never been one. */
    @Test
    default void findsCustomersWithoutAnInteractionSince() {
        World world = played(this);
        world.lin().customers().register(new org.crmkit.customer.CustomerDraft("Never"));
        assertThat(quiet(world.eve(), "2027-01-04T00:00:00Z")).containsExactly("Abba", "Never");
        assertThat(quiet(world.eve(), "2027-01-04T00:00:00.000001Z")).containsExactly("Abba", "Blue Lotus", "Never");
        assertThat(quiet(world.eve(), "2026-01-01T00:00:00Z")).containsExactly("Never");
        assertThat(quiet(world.uma(), "2027-02-01T00:00:00Z")).containsExactly("Zebra");
    }

    private static List<String> quiet(CrmSession who, String since) {
        var filter = CustomerFilterBuilder.builder()
                .noInteractionSince(Instant.parse(since))
                .build();
        List<String> names = who.customers().list(filter.byName(9)).items().stream()
                .map(CustomerSummary::name)
                .toList();
        assertThat(who.customers().count(filter)).isEqualTo(names.size());
        return names;
    }
}

package org.crmkit.testkit.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.contact.Contact;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.FunnelRow;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityFilterBuilder;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Opportunities: they are read back unchanged, and every list, count and sum includes exactly the matching ones. */
public interface OpportunitiesContract extends Contract {

    private static List<OpportunitySummary> listed(
            World world, ListQuery<OpportunityFilter, OpportunitySort> query, Visibility visibility) {
        return world.read(work -> Pages.allByToken(after -> work.opportunities().list(query.after(after), visibility)));
    }

    private static long count(World world, OpportunityFilter filter, Visibility visibility) {
        return world.read(work -> work.opportunities().count(filter, visibility));
    }

    private static Comparator<OpportunitySummary> order(OpportunitySort sort, Direction direction) {
        return (one, other) -> direction.turn(
                sort.compare(one, one.id(), sort.key(other), other.id().value()));
    }

    /**
     * The longest texts of the rarest characters, the highest amount, and the first and last dates of the calendar.
     */
    @Test
    default void keepsTheLongestTextsAndTheLargestValues() {
        World world = World.on(store());
        world.admin()
                .dictionary()
                .add(EntryType.OPPORTUNITY_SOURCE, new EntryDraft(Names.longest(Entry.VALUE_MAX), "Rare", 9));
        OpportunityDraft draft = new OpportunityDraft(
                Names.longest(Opportunity.TITLE_MAX),
                new Prospect(
                        Names.longest(Customer.NAME_MAX),
                        Names.longest(Contact.NAME_MAX),
                        Names.longest(Contact.TELEPHONE_MAX),
                        null),
                Percent.HUNDRED,
                Names.longest(Entry.VALUE_MAX),
                Names.longest(Opportunity.DESCRIPTION_MAX),
                Money.of("999999999999999.99", "EUR"),
                LocalDate.of(9999, 12, 30));
        Opportunity assigned = world.anAssignedOpportunity(world.lin(), draft);
        Opportunity planned = world.lin()
                .sales()
                .plan(assigned.id())
                .add(LocalDate.of(1970, 1, 1), Names.longest(PlanStep.CONTENT_MAX));
        Opportunity done = world.lin()
                .sales()
                .plan(assigned.id())
                .execute(planned.plan().steps().get(0).id(), Names.longest(PlanStep.RESULT_MAX));
        assertThat(world.lin().sales().get(done.id())).isEqualTo(done);
        assertThat(done.title()).isEqualTo(draft.title());
    }

    /** A line end is one character, tabs are kept, composed and decomposed letters are the same. */
    @Test
    default void keepsTextsAsTheyAreNormalised() {
        World world = World.on(store());
        for (String name : Names.NASTY) {
            Opportunity opened = world.lin().sales().open(world.draft(name));
            Opportunity found = world.lin().sales().get(opened.id());
            assertThat(found).isEqualTo(opened);
            assertThat(found.prospect().customerName()).isEqualTo(name);
        }
        Opportunity opened = world.lin()
                .sales()
                .open(OpportunityDraftBuilder.builder(world.draft("X"))
                        .title("\u3000one two\u200E e\u0301\r\n ")
                        .description("\u3000one\r\ntwo\rthree\te\u0301 ")
                        .build());
        Opportunity found = world.lin().sales().get(opened.id());
        assertThat(found.title()).isEqualTo("one two \u00E9");
        assertThat(found.description()).isEqualTo("one\ntwo\nthree\t\u00E9");
    }

    /** Steps keep the order in which they were planned, whatever their state. */
    @Test
    default void keepsTheStepsOfAPlanInOrder() {
        World world = World.on(store());
        Opportunity last = world.anAssignedOpportunity();
        for (int step = 0; step < 6; step++) {
            last = world.lin().sales().plan(last.id()).add(world.today().minusDays(step), "Step " + step);
        }
        List<PlanStep> steps = last.plan().steps();
        world.lin().sales().plan(last.id()).remove(steps.get(1).id());
        world.lin().sales().plan(last.id()).drop(steps.get(4).id());
        world.lin().sales().plan(last.id()).execute(steps.get(5).id(), "Done");
        world.lin()
                .sales()
                .plan(last.id())
                .edit(steps.get(0).id(), world.today().plusDays(9), "Step 0");
        Opportunity changed = world.lin().sales().plan(last.id()).add(world.today(), "Step 6");
        assertThat(changed.plan().steps())
                .extracting(PlanStep::content)
                .containsExactly("Step 0", "Step 2", "Step 3", "Step 4", "Step 5", "Step 6");
        assertThat(world.lin().sales().get(last.id())).isEqualTo(changed);
        assertThat(changed.version()).isEqualTo(last.version() + 5);
    }

    /**
     * Equal sort values in every sort, names that databases sort in their own ways, page by page, in both directions.
     */
    @Test
    default void listsInTheSameOrderAtEveryPageSize() {
        World world = World.on(store());
        List<OpportunitySummary> all = OpportunityFixtures.in(world).opportunities().stream()
                .map(Shown.in(world)::opportunity)
                .toList();
        for (OpportunitySort sort : OpportunitySort.values()) {
            for (Direction direction : Direction.values()) {
                List<OpportunitySummary> expected =
                        all.stream().sorted(order(sort, direction)).toList();
                for (int size : List.of(1, 7, all.size(), 500)) {
                    ListQuery<OpportunityFilter, OpportunitySort> query =
                            ListQuery.by(OpportunityFilter.ALL, sort, direction, size);
                    assertThat(listed(world, query, Visibility.everything()))
                            .as("%s %s by %s", sort, direction, size)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** A record that is added while a user turns pages is not shown twice and does not displace another one. */
    @Test
    default void showsNothingTwiceWhenRecordsComeInBetweenPages() {
        World world = World.on(store());
        for (String name : List.of("B", "D", "F", "H")) {
            world.lin().sales().open(world.draft(name));
        }
        ListQuery<OpportunityFilter, OpportunitySort> query =
                ListQuery.by(OpportunityFilter.ALL, OpportunitySort.CUSTOMER_NAME, Direction.ASCENDING, 2);
        Page<OpportunitySummary> first = world.lin().sales().list(query);
        world.lin().sales().open(world.draft("A"));
        world.lin().sales().open(world.draft("E"));
        Page<OpportunitySummary> second = world.lin().sales().list(query.after(first.next()));
        Page<OpportunitySummary> third = world.lin().sales().list(query.after(second.next()));
        assertThat(first.items()).extracting(OpportunitySummary::customerName).containsExactly("B", "D");
        assertThat(second.items()).extracting(OpportunitySummary::customerName).containsExactly("E", "F");
        assertThat(third.items()).extracting(OpportunitySummary::customerName).containsExactly("H");
        assertThat(third.next()).isNull();
    }

    /** A cursor is valid only for its sort. A token that was not created by CRM Kit is invalid. */
    @Test
    default void refusesACursorOfAnotherOrder() {
        World world = World.on(store());
        OpportunityFixtures.in(world);
        Cursor cursor =
                world.root().sales().list(OpportunityFilter.ALL.newest(1)).next();
        for (OpportunitySort sort : OpportunitySort.values()) {
            ListQuery<OpportunityFilter, OpportunitySort> query =
                    ListQuery.by(OpportunityFilter.ALL, sort, Direction.ASCENDING, 1);
            assertThatThrownBy(() -> query.after(cursor)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> Cursor.parse("bm90IG91cnM")).isInstanceOf(InvalidInputException.class);
    }

    /** One rule of visibility for finding, listing, counting and summing up. */
    @Test
    default void showsJustWhatIsVisibleInFindListCountAndFigures() {
        World world = World.on(store());
        OpportunityFixtures market = OpportunityFixtures.in(world);
        SalesReportFilter filter = SalesReportFilter.of(ReportPeriod.years(2026, 2028, java.time.ZoneOffset.UTC));
        for (Visibility each : new Visibilities(world).all()) {
            List<Opportunity> expected = market.seen(each);
            List<Opportunity> found = world.read(work -> market.opportunities().stream()
                    .map(one -> work.opportunities().find(one.id(), each))
                    .flatMap(Optional::stream)
                    .toList());
            assertThat(found).as("find %s", each).isEqualTo(expected);
            assertThat(listed(world, OpportunityFilter.ALL.newest(3), each))
                    .as("list %s", each)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(Shown.in(world)::opportunity).toList());
            assertThat(count(world, OpportunityFilter.ALL, each))
                    .as("count %s", each)
                    .isEqualTo(expected.size());
            List<FunnelRow> rows =
                    world.read(work -> work.salesReports().funnel(filter, each).rows());
            assertThat(rows.stream().mapToLong(FunnelRow::count).sum())
                    .as("funnel %s", each)
                    .isEqualTo(expected.size());
        }
    }

    /** When users move to another unit, their records move with them. */
    @Test
    default void showsTheRecordsOfSomebodyWhoMovedFromTheirNewUnit() {
        World world = World.on(store());
        Opportunity opened = world.sol().sales().open(world.draft());
        assertThat(count(world, OpportunityFilter.ALL, new Visibility.OfUnit(world.coast())))
                .isZero();
        world.root().access().move(world.sol().userId(), world.coast());
        assertThat(count(world, OpportunityFilter.ALL, new Visibility.OfUnit(world.coast())))
                .isEqualTo(1);
        assertThat(count(world, OpportunityFilter.ALL, new Visibility.OfUnit(world.south())))
                .isZero();
        assertThat(world.boss().sales().get(opened.id())).isEqualTo(opened);
    }

    /** A supervisor sees the records of users of the unit and of units below, however many users there are. */
    @Test
    default void showsASupervisorTheRecordsOfManyUsers() {
        World world = World.on(store());
        OrgUnitId large = world.unit("Large", world.north());
        CrmSession supervisor = world.person("supervisor", large, RoleCode.SALES_SUPERVISOR);
        Set<OpportunityId> opened = new HashSet<>();
        Set<CustomerId> customers = new HashSet<>();
        OrgUnitId below = world.unit("Below", large);
        for (int each = 0; each < 100; each++) {
            CrmSession seller = world.person("seller " + each, each < 50 ? large : below, RoleCode.CUSTOMER_MANAGER);
            if (each % 20 == 0) {
                opened.add(seller.sales().open(world.draft()).id());
                customers.add(world.aCustomer(seller).id());
            }
        }
        world.lin().sales().open(world.draft());
        world.aCustomer(world.lin());
        assertThat(supervisor.sales().list(OpportunityFilter.ALL.newest(20)).items())
                .extracting(OpportunitySummary::id)
                .containsExactlyInAnyOrderElementsOf(opened);
        assertThat(supervisor.sales().count(OpportunityFilter.ALL)).isEqualTo(opened.size());
        assertThat(supervisor.customers().list(CustomerFilter.ALL.byName(20)).items())
                .extracting(CustomerSummary::id)
                .containsExactlyInAnyOrderElementsOf(customers);
    }

    /** Every filter alone, in list and count alike. */
    @Test
    default void listsAndCountsJustWhatAFilterMeans() {
        World world = World.on(store());
        OpportunityFixtures market = OpportunityFixtures.in(world);
        filters(world, market.opportunities()).forEach((filter, meant) -> {
            List<OpportunitySummary> expected = market.opportunities().stream()
                    .filter(meant)
                    .map(Shown.in(world)::opportunity)
                    .sorted(order(OpportunitySort.CREATED, Direction.DESCENDING))
                    .toList();
            assertThat(listed(world, filter.newest(2), Visibility.everything()))
                    .as("%s", filter)
                    .isEqualTo(expected);
            assertThat(count(world, filter, Visibility.everything())).isEqualTo(expected.size());
        });
    }

    private static Map<OpportunityFilter, Predicate<Opportunity>> filters(
            World world, List<Opportunity> opportunities) {
        OpportunityNumber number = opportunities.get(3).number();
        Map<OpportunityFilter, Predicate<Opportunity>> filters = new HashMap<>(filters(world));
        filters.put(with().number(number).build(), each -> each.number().equals(number));
        return filters;
    }

    private static Map<OpportunityFilter, Predicate<Opportunity>> filters(World world) {
        LocalDate day = LocalDate.of(2027, 3, 3);
        java.time.Instant when = World.BEGINNING.plusSeconds(14L * 3600);
        return Map.of(
                with().states(Set.of(OpportunityState.LOST, OpportunityState.UNASSIGNED))
                        .build(),
                each -> each.state() == OpportunityState.LOST || each.state() == OpportunityState.UNASSIGNED,
                with().states(Set.of()).build(),
                each -> false,
                with().stage(world.offered().id()).build(),
                each -> world.offered().id().equals(each.stage()),
                with().creator(world.mei().userId()).build(),
                each -> each.creator().equals(world.mei().userId()),
                with().assignee(world.ada().userId()).build(),
                each -> world.ada().userId().equals(each.assignee()),
                with().assignee(world.ada().userId())
                        .creator(world.lin().userId())
                        .source("phone")
                        .build(),
                each -> world.ada().userId().equals(each.assignee())
                        && each.creator().equals(world.lin().userId())
                        && each.source().equals("phone"),
                with().nameStart("\uFF33tras").build(),
                each -> Text.sortKey(each.prospect().customerName()).startsWith("stras"),
                with().nameStart("100 %_").build(),
                each -> each.prospect().customerName().startsWith("100 %_"),
                with().createdFrom(when)
                        .createdUntil(when.plusSeconds(7L * 3600))
                        .build(),
                each -> each.createdAt().equals(when),
                with().closeFrom(day).closeUntil(day.plusDays(1)).build(),
                each -> day.equals(each.expectedClose()));
    }

    private static OpportunityFilterBuilder with() {
        return OpportunityFilterBuilder.builder();
    }

    /** Amounts are sorted within their currency, currencies by code. Records without an amount come first. */
    @Test
    default void sortsAmountsWithinTheirCurrency() {
        World world = World.on(store());
        List<String> ascending = new ArrayList<>(List.of("-"));
        world.lin().sales().open(world.draft());
        for (String each : List.of(
                "0.00 EUR",
                "20.00 EUR",
                "999999999999999.99 EUR",
                "9 JPY",
                "1000000 JPY",
                "0.001 KWD",
                "5.00 USD",
                "500000.00 USD")) {
            String[] parts = each.split(" ", 2);
            world.lin()
                    .sales()
                    .open(OpportunityDraftBuilder.builder(world.draft())
                            .amount(Money.of(parts[0], parts[1]))
                            .build());
            ascending.add(each);
        }
        for (Direction direction : Direction.values()) {
            List<String> expected = new ArrayList<>(ascending);
            if (direction == Direction.DESCENDING) {
                Collections.reverse(expected);
            }
            for (int size : List.of(1, 2, 500)) {
                ListQuery<OpportunityFilter, OpportunitySort> query =
                        ListQuery.by(OpportunityFilter.ALL, OpportunitySort.AMOUNT, direction, size);
                assertThat(listed(world, query, Visibility.everything()))
                        .extracting(each -> each.amount() == null ? "-" : String.valueOf(each.amount()))
                        .isEqualTo(expected);
            }
        }
    }
}

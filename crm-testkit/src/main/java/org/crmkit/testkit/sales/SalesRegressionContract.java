package org.crmkit.testkit.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.sales.WinOptions;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Loopholes in the rules of sales that were once found, and that must stay closed. */
public interface SalesRegressionContract extends Contract {

    /** Reopening assigns work too. */
    @Test
    default void doesNotReopenForSomebodyWhoCannotTakeItOn() {
        World world = World.on(store());
        Opportunity lost = world.aLostOpportunity();
        world.root().access().disable(world.lin().userId());
        assertThatThrownBy(() -> world.boss().sales().reopen(lost.id()))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("user.not-assignable"));
    }

    /** Linking a customer does not make the customer visible, not even in a report. */
    @Test
    default void tellsOnlyTheNumberOfALinkedCustomerWhoLiesOutsideTheScope() {
        World world = World.on(store());
        Customer foreign = world.sol().customers().register(new CustomerDraft("Blue Lotus"));
        Opportunity finished = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        world.lin().sales().win(finished.id(), WinOptions.asExpected().useExisting(foreign.number()));
        world.sol().customers().revise(foreign.id(), new CustomerDraft("A secret merger"));
        SalesReportFilter year = SalesReportFilter.of(ReportPeriod.years(2027, 2027, ZoneOffset.UTC));
        ListQuery<CustomerSalesFilter, CustomerSalesSort> sales =
                new CustomerSalesFilter(year, Currency.getInstance("EUR")).highest(9);

        assertThat(world.boss().reports().sales().byCustomer(sales).items())
                .extracting(CustomerSales::name)
                .containsExactly(foreign.number().value());
        assertThat(world.eve().reports().sales().byCustomer(sales).items())
                .extracting(CustomerSales::name)
                .containsExactly("A secret merger");
    }

    /** Every user in the list can be assigned. */
    @Test
    default void offersNobodyAsADeveloperWhoseTimeIsOver() {
        World world = World.on(store());
        world.root()
                .access()
                .createUser(new UserDraft(
                        "temp",
                        "Temporary",
                        world.north(),
                        Set.of(RoleCode.CUSTOMER_MANAGER),
                        World.BEGINNING.plus(Duration.ofHours(1))));
        assertThat(world.boss().sales().assignableUsers(100, null).items())
                .extracting(UserRef::realName)
                .contains("Temporary");
        world.clock().advance(Duration.ofHours(1));
        assertThat(world.boss().sales().assignableUsers(100, null).items())
                .extracting(UserRef::realName)
                .doesNotContain("Temporary");
    }

    /** A value that a store would change is rejected. */
    @Test
    default void refusesDatesThatNotEveryStoreKeeps() {
        World world = World.on(store());
        for (LocalDate odd : new LocalDate[] {LocalDate.of(1582, 10, 10), LocalDate.of(9999, 12, 31), LocalDate.MAX}) {
            assertThatThrownBy(() -> world.lin()
                            .sales()
                            .open(OpportunityDraftBuilder.builder(world.draft())
                                    .expectedClose(odd)
                                    .build()))
                    .isInstanceOf(InvalidInputException.class);
        }
        LocalDate last = LocalDate.of(9999, 12, 30);
        Opportunity kept = world.lin()
                .sales()
                .open(OpportunityDraftBuilder.builder(world.draft())
                        .expectedClose(last)
                        .build());
        assertThat(world.lin().sales().get(kept.id()).expectedClose()).isEqualTo(last);
    }

    /** A form without changes is rejected like any other if the state does not permit the action. */
    @Test
    default void refusesToRecordTheSameResultOnceMoreWhenItIsWon() {
        World world = World.on(store());
        Opportunity won = world.aWonOpportunity();
        var step = won.plan().steps().get(0);
        assertThatThrownBy(() -> world.lin().sales().plan(won.id()).execute(step.id(), String.valueOf(step.result())))
                .isInstanceOf(org.crmkit.kernel.error.IllegalTransitionException.class);
        assertThatThrownBy(() -> world.sol().sales().plan(won.id()).execute(step.id(), "mine"))
                .isInstanceOf(NotFoundException.class);
    }
}

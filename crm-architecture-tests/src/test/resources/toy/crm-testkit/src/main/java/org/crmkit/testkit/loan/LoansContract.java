package org.crmkit.testkit.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.dictionary.EntryFilterBuilder;
import org.crmkit.dictionary.EntryId;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.loan.Loan;
import org.crmkit.loan.LoanDescriptor;
import org.crmkit.loan.LoanFilter;
import org.crmkit.loan.LoanSort;
import org.crmkit.loan.LoanState;
import org.crmkit.reporting.loan.LoanResult;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Loans, and what the rest of the CRM knows about them without naming them. */
public interface LoansContract extends Contract {

    private static String rule(World world, Runnable command) {
        List<RuleBrokenException> refused = new ArrayList<>();
        TenantState.unchangedBy(
                world, () -> refused.add(catchThrowableOfType(RuleBrokenException.class, command::run)));
        RuleBrokenException rejection = refused.get(0);
        return rejection == null ? "not refused" : rejection.rule() + rejection.facts() + rejection.counts();
    }

    /** A user who is responsible for an article that has not been returned cannot be disabled; the rejection counts the loans. */
    @Test
    default void disablingAUserCountsTheLoansThatTheyOwn() {
        World world = World.on(store());
        CrmSession leaver = world.sol();
        Loan lent = LoanFixtures.lent(world, leaver, world.aCustomer(leaver));
        world.root().customers().transfer(lent.customer(), world.mei().userId());
        Loan handedOver = world.root().loans().get(lent.id());
        assertThat(handedOver.owner()).as("handed over with the customer").isEqualTo(world.mei().userId());
        world.mei().loans().transfer(lent.id(), leaver.userId());
        assertThat(rule(world, () -> world.admin().access().disable(leaver.userId())))
                .startsWith("user.has-open-work")
                .contains("loan=1");
        leaver.loans().takeBack(lent.id());
        assertThat(world.admin().access().disable(leaver.userId()).state().isEnabled()).isFalse();
    }

    @Test
    default void archivingACustomerWhoHasAnArticleIsRefused() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        Loan lent = LoanFixtures.lent(world, world.lin(), customer);
        assertThat(rule(world, () -> world.lin().customers().archive(customer.id())))
                .isEqualTo("customer.has-open-work[]{}");
        world.lin().loans().takeBack(lent.id());
        assertThat(world.lin().customers().archive(customer.id()).state().isActive()).isFalse();
    }

    @Test
    default void deletingAnArticleThatALoanHoldsIsRefused() {
        World world = World.on(store());
        LoanFixtures.lent(world, world.lin(), world.aCustomer());
        EntryId article = world.root()
                .dictionary()
                .list(EntryFilterBuilder.builder()
                        .type(LoanDescriptor.ARTICLE)
                        .build()
                        .byPosition(1))
                .items()
                .get(0)
                .id();
        assertThat(rule(world, () -> world.admin().dictionary().delete(article)))
                .isEqualTo("entry.in-use[" + LoanFixtures.ARTICLE + "]{}");
    }

    @Test
    default void aLoanIsAnItemOfTheTimeline() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        Loan lent = LoanFixtures.lent(world, world.lin(), customer);
        world.anInteraction(world.lin(), customer);
        List<TimelineItem> items = world.lin()
                .timelines()
                .list(TimelineFilter.of(customer.id()).newest(10))
                .items();
        assertThat(items).hasSize(2);
        assertThat(items)
                .filteredOn(each -> each.kind().equals(LoanDescriptor.TIMELINE))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.record().value()).isEqualTo(lent.id().value());
                    assertThat(each.title()).isEqualTo(lent.title());
                    assertThat(each.state()).isEqualTo("LENT");
                });
    }

    @Test
    default void aReturnedArticleCannotBeReturnedAgainAndTheErrorSaysSoInBothLanguages() {
        World world = World.on(store());
        Loan lent = LoanFixtures.lent(world, world.lin(), world.aCustomer());
        world.lin().loans().takeBack(lent.id());
        IllegalTransitionException refused = catchThrowableOfType(
                IllegalTransitionException.class, () -> world.lin().loans().takeBack(lent.id()));
        assertThat(refused.message(Locale.ENGLISH)).contains("loan", "returned", "return");
        assertThat(refused.message(Locale.SIMPLIFIED_CHINESE)).contains("\u501F\u51FA\u8BB0\u5F55", "\u5DF2\u5F52\u8FD8");
    }

    @Test
    default void listsAndReportsLoans() {
        World world = World.on(store());
        Loan first = LoanFixtures.lent(world, world.lin(), world.aCustomer());
        Loan second = world.lin().loans().takeBack(LoanFixtures.lent(world, world.lin(), world.aCustomer()).id());
        LoanFixtures.lent(world, world.sol(), world.aCustomer(world.sol()));
        assertThat(world.lin().loans().list(LoanFilter.open().build().newest(9)).items()).containsExactly(first);
        ListQuery<LoanFilter, LoanSort> byChange =
                ListQuery.by(LoanFilter.ALL, LoanSort.CHANGED, Direction.ASCENDING, 9);
        assertThat(world.lin().loans().list(byChange).items()).containsExactlyInAnyOrder(first, second);
        assertThat(second.state()).isEqualTo(LoanState.RETURNED);
        assertThat(world.boss().reports().loans().byArticle(Years.of(2027).period()))
                .containsExactly(new LoanResult(LoanFixtures.ARTICLE, 2, 1));
        assertThat(world.eve().reports().loans().byArticle(Years.of(2027).period()))
                .containsExactly(new LoanResult(LoanFixtures.ARTICLE, 3, 1));
    }
}

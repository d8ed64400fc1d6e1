package org.crmkit.testkit.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.Loss;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.churn.LossSort;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.WinOptions;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * A record that the user sees may refer to one that the user does not see. Of the latter, the user learns the number and the
 * manager, never its name, its state, or how many such records there are. {@code VisibilityScanContract} looks for everything
 * that is not tested here.
 */
public interface UnseenRecordsContract extends Contract {

    /**
     * Registered and managed by sol in the south, under the given name, so that no user of the north sees the customer.
     */
    private static Customer ofTheSouth(World world, String name) {
        return world.sol().customers().register(new CustomerDraft(name));
    }

    private static RuleBrokenException rejection(Runnable deed) {
        return Objects.requireNonNull(catchThrowableOfType(RuleBrokenException.class, deed::run), "was not refused");
    }

    private static List<String> messages(RuleBrokenException refused) {
        return List.of(refused.message(Locale.ENGLISH), refused.message(Locale.SIMPLIFIED_CHINESE));
    }

    /**
     * The case stays with the supervisor under whom the customer was lost. The customer has been transferred back and has a new
     * name.
     */
    @Test
    default void namesALostCustomerOutsideTheScopeByTheirNumber() {
        World world = World.on(store());
        Customer customer = ofTheSouth(world, "Blue Lotus");
        world.root().customers().transfer(customer.id(), world.lin().userId());
        world.churnCase(
                org.crmkit.churn.ChurnState.LOST, world.root().customers().get(customer.id()));
        ListQuery<LossFilter, LossSort> query =
                LossFilter.of(ChurnReportFilter.of(Years.of(2027).period())).latest(5);
        assertThat(world.uma().reports().churn().losses(query).items()).isEmpty();
        world.root().customers().transfer(customer.id(), world.sol().userId());
        world.root().customers().revise(customer.id(), new CustomerDraft("Secret Lotus"));
        assertThat(world.boss().reports().churn().losses(query).items())
                .extracting(Loss::customer, Loss::number, Loss::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        customer.id(), customer.number(), customer.number().value()));
        assertThat(world.eve().reports().churn().losses(query).items())
                .extracting(Loss::name)
                .containsExactly("Secret Lotus");
    }

    /** As in the report of losses. */
    @Test
    default void namesACustomerOutsideTheScopeByTheirNumberInResultsByCustomer() {
        World world = World.on(store());
        Customer theirs = ofTheSouth(world, "Blue Lotus");
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        world.lin().sales().win(ready.id(), WinOptions.asExpected().useExisting(theirs.number()));
        world.sol().customers().revise(theirs.id(), new CustomerDraft("Secret Lotus"));
        ListQuery<CustomerSalesFilter, CustomerSalesSort> sales =
                new CustomerSalesFilter(Years.of(2027), Currency.getInstance("EUR")).highest(9);
        assertThat(world.boss().reports().sales().byCustomer(sales).items())
                .extracting(CustomerSales::name)
                .containsExactly(theirs.number().value());
        assertThat(world.eve().reports().sales().byCustomer(sales).items())
                .extracting(CustomerSales::name)
                .containsExactly("Secret Lotus");
    }

    /**
     * The rejection must say that there is open work. Its amount would be a count of records that the user does not see.
     */
    @Test
    default void refusesToArchiveWithoutACountOfWhatIsOpen() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        for (int each = 0; each < 3; each++) {
            world.root().sales().open(world.draftFor(customer));
        }
        RuleBrokenException refused = rejection(() -> world.lin().customers().archive(customer.id()));
        assertThat(refused.rule()).isEqualTo("customer.has-open-work");
        assertThat(refused.facts()).isEmpty();
        assertThat(messages(refused)).noneMatch(each -> each.contains("3"));
    }

    /** The user who maintains the dictionary sees no business, and not its amount. */
    @Test
    default void refusesToDeleteAnEntryWithoutACountOfItsUses() {
        World world = World.on(store());
        Entry entry = world.admin()
                .dictionary()
                .add(org.crmkit.dictionary.EntryType.SERVICE_TYPE, new EntryDraft("recall", "Recall", 9));
        Customer customer = world.aCustomer();
        for (int each = 0; each < 3; each++) {
            world.lin()
                    .service()
                    .create(new org.crmkit.service.ServiceRequestDraft(customer.id(), "recall", "Title", "Text"));
        }
        RuleBrokenException refused = rejection(() -> world.admin().dictionary().delete(entry.id()));
        assertThat(refused.rule()).isEqualTo("entry.in-use");
        assertThat(refused.facts()).containsExactly("recall");
        assertThat(messages(refused)).noneMatch(each -> each.contains("3"));
    }

    /**
     * A customer of the same name can be linked by number, regardless of who sees the customer. Not every user may learn that it
     * is archived.
     */
    @Test
    default void refusesToLinkAnArchivedCustomerOutsideTheScopeByNumberAlone() {
        World world = World.on(store());
        Customer theirs = ofTheSouth(world, "Blue Lotus");
        world.sol().customers().archive(theirs.id());
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draft("Blue Lotus"));
        refusedByNumber(
                theirs,
                () -> world.lin()
                        .sales()
                        .win(ready.id(), WinOptions.asExpected().useExisting(theirs.number())));
        Customer own = world.lin().customers().archive(world.aCustomer().id());
        RuleBrokenException seen = rejection(() ->
                world.lin().sales().win(ready.id(), WinOptions.asExpected().useExisting(own.number())));
        assertThat(seen.rule()).isEqualTo("customer.archived");
    }

    /** Closed work does not prevent archiving a customer, and cannot be reopened afterwards. */
    @Test
    default void refusesToReopenForAnArchivedCustomerOutsideTheScopeByNumberAlone() {
        World world = World.on(store());
        Customer theirs = ofTheSouth(world, "Blue Lotus");
        Opportunity opened = world.root().sales().open(world.draftFor(theirs));
        world.root().sales().assign(opened.id(), world.lin().userId());
        world.lin().sales().lose(opened.id(), "Too dear");
        world.sol().customers().archive(theirs.id());
        refusedByNumber(theirs, () -> world.boss().sales().reopen(opened.id()));
        IllegalTransitionException seen = catchThrowableOfType(
                IllegalTransitionException.class, () -> world.root().sales().reopen(opened.id()));
        assertThat(seen.id()).isEqualTo(theirs.id().toString());
    }

    private static void refusedByNumber(Customer customer, Runnable deed) {
        RuleBrokenException refused = rejection(deed);
        assertThat(refused.rule()).isEqualTo("customer.not-available");
        assertThat(refused.facts()).containsExactly(customer.number().value());
        assertThat(messages(refused))
                .allMatch(each -> each.contains(customer.number().value())
                        && !each.contains(customer.id().toString())
                        && !each.contains(customer.name()));
    }

    /**
     * The message of a rejection is for the user who received it. It may be about records that a later reader of the history does
     * not see.
     */
    @Test
    default void keepsMessagesOfRejectionsOutOfTheHistoryOfARecord() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        CustomerId archived = world.sol()
                .customers()
                .archive(ofTheSouth(world, "Secret").id())
                .id();
        Customer theirs = world.root().customers().get(archived);
        assertThatThrownBy(() -> world.root().sales().revise(opened.id(), world.draftFor(theirs)))
                .isInstanceOf(IllegalTransitionException.class);
        if (!store().ownsTransactions()) {
            assertThat(rejections(
                            world.lin().sales().journal(opened.id(), 10, null).items()))
                    .as("a host's transaction may roll back, so that no rejection is recorded")
                    .isEmpty();
            return;
        }
        assertThat(rejections(world.lin().sales().journal(opened.id(), 10, null).items()))
                .containsExactly(
                        new CommandRejected("opportunity.revise", opened.id().value(), "illegal-transition", ""));
        assertThat(rejections(world.root()
                        .journal()
                        .list(JournalFilter.ALL.newest(10))
                        .items()))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains(archived.toString()));
    }

    private static List<CommandRejected> rejections(List<JournalEntry> entries) {
        return entries.stream()
                .map(JournalEntry::event)
                .filter(CommandRejected.class::isInstance)
                .map(CommandRejected.class::cast)
                .toList();
    }
}

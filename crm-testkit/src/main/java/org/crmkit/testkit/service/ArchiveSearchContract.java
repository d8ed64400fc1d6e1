package org.crmkit.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceSort;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Archived requests help to solve the next one: they are found by their words, wherever these occur. */
public interface ArchiveSearchContract extends Contract {

    private static ServiceRequest archived(
            World world, Customer customer, String title, String request, String handling, @Nullable String result) {
        CrmSession lin = world.lin();
        ServiceRequest created =
                lin.service().create(new ServiceRequestDraft(customer.id(), "complaint", title, request));
        world.boss().service().assign(created.id(), lin.userId());
        world.clock().advance(Duration.ofMinutes(1));
        lin.service().handle(created.id(), handling);
        return lin.service().recordFeedback(created.id(), new FeedbackDraft(Rating.of(5), result));
    }

    private static List<String> found(World world, ServiceFilterBuilder filter, String text) {
        ListQuery<ServiceFilter, ServiceSort> query =
                new ListQuery<>(filter.text(text).build(), Paging.by(ServiceSort.NUMBER, Direction.ASCENDING, 2));
        List<ServiceSummary> all =
                Pages.allByToken(after -> world.lin().service().list(query.after(after)));
        assertThat(world.lin().service().count(query.filter())).isEqualTo(all.size());
        return all.stream().map(ServiceSummary::title).toList();
    }

    private static List<String> found(World world, String text) {
        return found(world, ServiceFilter.archived(), text);
    }

    /** Title, request, every handling and every result; all words, in any order, regardless of case and width. */
    @Test
    default void findsWordsWhereverTheyStandInARequest() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        archived(world, customer, "Printer", "It eats PAPER", "Cleaned the rollers", "Quiet now");
        archived(world, customer, "Paper", "None left", "Ordered more", null);
        archived(world, customer, "\u6253\u5370\u673A\u5361\u7EB8", "\u7EB8\u5F20\u592A\u539A", "\u6362\u7EB8", null);
        archived(world, customer, "Stra\u00DFe", "R\u00E9sum\u00E9 \u0130stanbul", "ok", null);
        assertThat(found(world, "paper")).containsExactly("Printer", "Paper");
        assertThat(found(world, "PAPER printer")).containsExactly("Printer");
        assertThat(found(world, "\uFF30\uFF32\uFF29\uFF2E\uFF34\uFF25\uFF32\u3000\uFF45\uFF41\uFF54\uFF53"))
                .containsExactly("Printer");
        assertThat(found(world, "rollers")).containsExactly("Printer");
        assertThat(found(world, "quiet  it")).containsExactly("Printer");
        assertThat(found(world, "ape")).containsExactly("Printer", "Paper");
        assertThat(found(world, "paper rollers ordered")).isEmpty();
        assertThat(found(world, "eats paperclips")).isEmpty();
        assertThat(found(world, "\u7EB8")).containsExactly("\u6253\u5370\u673A\u5361\u7EB8");
        assertThat(found(world, "\u592A\u539A \u6253\u5370")).containsExactly("\u6253\u5370\u673A\u5361\u7EB8");
        assertThat(found(world, "strasse")).containsExactly("Stra\u00DFe");
        assertThat(found(world, "re\u0301sume\u0301")).containsExactly("Stra\u00DFe");
        assertThat(found(world, "resume")).isEmpty();
        assertThat(found(world, " \t ")).hasSize(4);
    }

    /** Characters that databases treat as a pattern, an operator or a quote are taken literally. */
    @Test
    default void takesEveryLetterOfASearchLiterally() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        List<String> odd = List.of(
                "100%",
                "a_b",
                "wow!",
                "c:\\d",
                "it's",
                "x*y",
                "\"q\"",
                "[z]",
                "-minus",
                "+plus",
                "(p)",
                "a|b",
                "~t",
                "\uD83D\uDE00",
                "\uD842\uDFB7",
                "<->",
                "k:*",
                "&and",
                "''",
                "!!",
                "\\",
                "%",
                "__");
        odd.forEach(each -> archived(world, customer, each, "plain axb 100 wow it s", "ok", null));
        for (String each : odd) {
            List<String> expected =
                    odd.stream().filter(other -> other.contains(each)).toList();
            assertThat(found(world, each)).as(each).isEqualTo(expected);
        }
        assertThat(found(world, "plain")).hasSize(odd.size());
    }

    /**
     * Results of earlier rounds are found too. Requests that are not archived are found only if all requests are searched.
     */
    @Test
    default void findsWhatWasTriedInEarlierRounds() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        ServiceRequest open =
                lin.service().create(world.complaint(world.aCustomer().id()));
        world.boss().service().assign(open.id(), lin.userId());
        lin.service().handle(open.id(), "Hammered it");
        lin.service().recordFeedback(open.id(), new FeedbackDraft(Rating.of(1), "Worse than before"));
        assertThat(found(world, "hammered worse")).isEmpty();
        assertThat(found(world, ServiceFilterBuilder.builder(), "hammered worse"))
                .hasSize(1);
        lin.service().handle(open.id(), "Glued it");
        lin.service().recordFeedback(open.id(), FeedbackDraft.of(5));
        assertThat(found(world, "hammered worse glued")).hasSize(1);
    }

    /**
     * First and last words of texts of the maximum length; a search of the maximum length and one that is one longer.
     */
    @Test
    default void searchesTheLongestTexts() {
        World world = World.on(store());
        String filler = "\uD842\uDFB7".repeat(ServiceRequest.REQUEST_MAX - 12);
        archived(world, world.aCustomer(), "Long", "first " + filler + " last", filler + " end", filler + " fin");
        assertThat(found(world, "first last end fin")).containsExactly("Long");
        assertThat(found(world, "\uD842\uDFB7".repeat(ServiceFilter.TEXT_MAX))).containsExactly("Long");
        assertThatThrownBy(() -> found(world, "x".repeat(ServiceFilter.TEXT_MAX + 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    /**
     * Whoever handled a request: managers of other units, supervisors and executives find it and read every round. They do not
     * see it anywhere else, and may not change it.
     */
    @Test
    default void everybodyWhoWorksOnRequestsReadsTheWholeArchive() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        ServiceRequest solved = archived(world, customer, "Squeaks", "It squeaks", "Oiled \uD83D\uDE00 it", "Quiet");
        ServiceRequest closed = world.lin()
                .service()
                .close(world.request(ServiceState.NEW, world.lin(), customer).id(), "duplicate");
        ServiceRequest open = world.request(ServiceState.HANDLED, world.lin(), customer);
        ServiceFilter text = ServiceFilterBuilder.builder().text("oiled").build();
        for (CrmSession each : List.of(world.mei(), world.sol(), world.uma(), world.boss(), world.eve())) {
            assertThat(each.service().archive().get(solved.id())).isEqualTo(solved);
            assertThat(each.service().archive().list(text.latest(10)).items())
                    .map(ServiceSummary::id)
                    .containsExactly(solved.id());
            assertThat(each.service().archive().count(ServiceFilter.ALL)).isEqualTo(2);
            assertThat(each.service().archive().get(closed.id())).isEqualTo(closed);
            assertThatThrownBy(() -> each.service().archive().get(open.id())).isInstanceOf(NotFoundException.class);
        }
        for (CrmSession each : List.of(world.mei(), world.sol(), world.uma())) {
            assertThatThrownBy(() -> each.service().get(solved.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> each.service().reopen(solved.id())).isInstanceOf(NotFoundException.class);
            assertThat(each.service().count(ServiceFilter.ALL)).isZero();
        }
        assertThatThrownBy(() -> world.admin().service().archive().get(solved.id()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> world.admin().service().archive().count(ServiceFilter.ALL))
                .isInstanceOf(NotAllowedException.class);
    }

    /** A request that is reopened leaves the archive at once, also for a page that continues an earlier one. */
    @Test
    default void showsNoRequestThatIsNoLongerArchived() {
        World world = World.on(store());
        ServiceRequest first = archived(world, world.aCustomer(), "First", "It squeaks", "Oiled it", null);
        archived(world, world.aCustomer(), "Second", "It squeaks", "Oiled it", null);
        ListQuery<ServiceFilter, ServiceSort> query =
                ServiceFilter.archived().build().latest(1);
        Page<ServiceSummary> page = world.sol().service().archive().list(query);
        assertThat(page.items()).extracting(ServiceSummary::title).containsExactly("Second");
        world.boss().service().reopen(first.id());
        assertThat(world.sol()
                        .service()
                        .archive()
                        .list(query.after(page.next()))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> world.sol().service().archive().get(first.id()))
                .isInstanceOf(NotFoundException.class);
        ServiceFilter open =
                ServiceFilterBuilder.builder().states(ServiceFilter.OPEN_STATES).build();
        assertThat(world.root().service().archive().count(open)).isZero();
        assertThat(world.root().service().archive().count(ServiceFilter.ALL)).isEqualTo(1);
    }

    /** Nothing of another tenant. */
    @Test
    default void showsNothingOfAnotherTenant() {
        World world = World.on(store());
        ServiceRequest solved = archived(world, world.aCustomer(), "First", "It squeaks", "Oiled it", null);
        World other = World.on(store());
        assertThat(other.root().service().archive().count(ServiceFilter.ALL)).isZero();
        assertThatThrownBy(() -> other.root().service().archive().get(solved.id()))
                .isInstanceOf(NotFoundException.class);
    }

    /** By product, batch and order too. */
    @Test
    default void searchesTheArchiveByProductBatchAndOrder() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        ServiceRequest created = world.lin()
                .service()
                .create(new ServiceRequestDraft(
                        customer.id(),
                        "complaint",
                        "Broken",
                        "It broke",
                        Priority.NORMAL,
                        new TradeReference("P-1", "B-1", "O-1")));
        world.lin().service().close(created.id(), "withdrawn");
        archived(world, customer, "Other", "It squeaks", "Oiled it", null);
        for (ServiceFilterBuilder each : List.of(
                ServiceFilter.archived().product("P-1"),
                ServiceFilter.archived().batch("B-1").product("P-1"),
                ServiceFilter.archived().order("O-1").text("broke"))) {
            assertThat(world.sol()
                            .service()
                            .archive()
                            .list(each.build().latest(10))
                            .items())
                    .extracting(ServiceSummary::title)
                    .containsExactly("Broken");
            assertThat(world.sol().service().archive().count(each.build())).isEqualTo(1);
        }
        ServiceFilter none = ServiceFilter.archived().product("P-2").build();
        assertThat(world.sol().service().archive().count(none)).isZero();
    }

    /** Text, type, customer and period together; never a record outside the data scope. */
    @Test
    default void searchesByTextTypeCustomerAndPeriodWithinTheScope() {
        World world = World.on(store());
        Customer one = world.aCustomer();
        Customer other = world.aCustomer();
        archived(world, one, "One", "squeaks", "ok", null);
        Instant begin = world.clock().advance(Duration.ofDays(1));
        archived(world, one, "Two", "squeaks", "ok", null);
        archived(world, other, "Three", "squeaks", "ok", null);
        archived(world, one, "Four", "smells", "ok", null);
        ServiceFilterBuilder wanted = ServiceFilter.archived()
                .type("complaint")
                .customer(one.id())
                .archivedFrom(begin)
                .archivedUntil(begin.plus(Duration.ofDays(1)));
        assertThat(found(world, wanted, "squeaks")).containsExactly("Two");
        assertThat(found(world, ServiceFilter.archived().type("inquiry"), "squeaks"))
                .isEmpty();
        ServiceFilter all = ServiceFilter.archived().text("squeaks").build();
        assertThat(world.boss().service().count(all)).isEqualTo(3);
        assertThat(world.mei().service().count(all)).isZero();
        assertThat(world.uma().service().count(all)).isZero();
        assertThat(world.root().service().count(all)).isEqualTo(3);
    }
}

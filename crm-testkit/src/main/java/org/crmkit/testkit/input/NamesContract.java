package org.crmkit.testkit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.sales.OpportunityFilterBuilder;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.Prospect;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * Names that look the same are the same and are found, whatever invisible characters they contain. A name has one limit.
 */
public interface NamesContract extends Contract {

    /** Forms of "Nordlicht GmbH" that a user may write without noticing. */
    List<String> MARKED = List.of(
            "\uFEFFNordlicht GmbH",
            "Nordlicht GmbH\u200B",
            "Nord\u00ADlicht GmbH",
            "\u202ANordlicht GmbH\u202C",
            "\u2067NORDLICHT\u2060 GmbH\u2069",
            "\uDB40\uDC01Nordlicht \u200FGmbH");

    private static List<String> beginning(World world, String start) {
        CustomerFilter filter = CustomerFilterBuilder.builder().nameStart(start).build();
        return world
                .lin()
                .customers()
                .list(new ListQuery<>(filter, Paging.by(CustomerSort.NAME, Direction.ASCENDING, 100)))
                .items()
                .stream()
                .map(CustomerSummary::name)
                .toList();
    }

    /** A duplicate is reported, and the customer is found by each prefix of the name. */
    private static void assertSame(String name, List<String> others, World world) {
        Customer first = world.lin().customers().register(new CustomerDraft(name));
        for (String other : others) {
            assertThatThrownBy(() -> world.lin().customers().register(new CustomerDraft(other)))
                    .as(other)
                    .isInstanceOf(DuplicateException.class);
            assertThat(beginning(world, other)).as(other).containsExactly(first.name());
        }
        for (int end = 1; end <= name.length(); end++) {
            assertThat(beginning(world, name.substring(0, end))).contains(first.name());
        }
    }

    /** Direction marks, joiners and soft hyphens, tags and fillers. */
    @Test
    default void askAboutACustomerOfTheSameNameWhateverNobodyCanSeeInIt() {
        assertSame("Nordlicht GmbH", MARKED, World.on(store()));
    }

    /** The reverse too: a name with such characters is found without them. */
    @Test
    default void findsAMarkedNameByItsBeginning() {
        for (String marked : MARKED) {
            World world = World.on(store());
            Customer made = world.lin().customers().register(new CustomerDraft(marked));
            assertThat(beginning(world, "nordl")).containsExactly(made.name());
            assertThat(made.name()).doesNotContain("\uFEFF", "\u202A", "\u202C", "\u2067", "\u2069", "\u200F");
        }
    }

    /** Dotted and dotless, capital and small. */
    @Test
    default void findsTurkishNamesInEveryCase() {
        assertSame(
                "\u0130stanbul Kahve",
                List.of("istanbul kahve", "ISTANBUL KAHVE", "\u0131stanbul Kahve"),
                World.on(store()));
        assertSame("\u0131ss\u0131z", List.of("ISSIZ", "issiz"), World.on(store()));
    }

    /** The small sigma at the end of a word is the same letter. */
    @Test
    default void findsGreekNamesByEveryBeginning() {
        assertSame(
                "\u03A3\u03A5\u03A3\u03A4\u0397\u039C\u0391\u03A4\u0391 \u0391\u0395",
                List.of("\u03C3\u03C5\u03C3\u03C4\u03B7\u03BC\u03B1\u03C4\u03B1 \u03B1\u03B5"),
                World.on(store()));
    }

    /** The name counts as missing, as if the field were empty. */
    @Test
    default void requiresANameThatSomebodyCanSee() {
        World world = World.on(store());
        for (String nothing : List.of("\u200B", "\u00AD\u200D", "\uFEFF", "\u3164", "\u2800", "\u202A\u202C")) {
            assertThat(faults(() -> world.lin().customers().register(new CustomerDraft(nothing))))
                    .containsExactly("name required");
        }
    }

    /** In a log or a table it would appear as a separate line. */
    @Test
    default void refusesLineEndsInAName() {
        World world = World.on(store());
        for (String end : List.of("\n", "\r\n", "\u2028", "\u0085", "\t")) {
            String name = "a" + end + "2026-11-29 ERROR root logged in";
            assertThat(faults(() -> world.lin().customers().register(new CustomerDraft(name))))
                    .containsExactly("name invalid-characters");
            assertThat(faults(() -> world.lin().sales().open(world.draft(name))))
                    .containsExactly("prospect.customerName invalid-characters", "title invalid-characters");
        }
    }

    /** Three users who read "root" would be taken for one. */
    @Test
    default void refusesUserNamesThatLookLikeOthers() {
        World world = World.on(store());
        assertThat(faults(() -> create(world, "ro\u00ADot"))).containsExactly("name invalid-characters");
        assertThat(faults(() -> create(world, "root\u200D"))).containsExactly("name invalid-characters");
        assertThat(faults(() -> create(world, "r\u043Eot"))).containsExactly("name mixed-scripts");
        assertThat(faults(() -> create(world, "\u738B\u0430"))).containsExactly("name mixed-scripts");
        assertThatThrownBy(() -> create(world, "\u202Aroot\u202C")).isInstanceOf(DuplicateException.class);
        assertThatThrownBy(() -> create(world, "\uFF32oot")).isInstanceOf(DuplicateException.class);
        create(world, "wang\u738B");
        create(world, "\u5C71\u7530\u3055\u3093");
        create(world, "\u0433\u043E\u043E\u0442");
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> create(world, "r\u043Eot"));
        assertThat(refused.message(Locale.ENGLISH)).contains("more than one script");
        assertThat(refused.message(Locale.SIMPLIFIED_CHINESE)).doesNotContain("script");
    }

    /** A prospect's name may be as long as a customer's, and need not be repeated for an existing customer. */
    @Test
    default void opensAnOpportunityForACustomerOfALongName() {
        World world = World.on(store());
        String name = Names.longest(Customer.NAME_MAX);
        Customer customer = world.lin().customers().register(new CustomerDraft(name));
        Opportunity repeated = world.lin().sales().open(forCustomer(customer, customer.name()));
        Opportunity opened = world.lin().sales().open(forCustomer(customer, ""));
        assertThat(world.lin().sales().get(repeated.id()).prospect().customerName())
                .isEqualTo(name);
        assertThat(world.lin().sales().get(opened.id()).prospect().customerName())
                .isEqualTo(name);
        assertThat(found(world, name)).hasSize(2);
        OpportunityDraft again = OpportunityDraftBuilder.builder(forCustomer(customer, " "))
                .title("Still more")
                .build();
        assertThat(world.lin().sales().revise(opened.id(), again).prospect().customerName())
                .isEqualTo(name);
        assertThat(faults(() -> world.lin().sales().open(world.draft("\u200B"))))
                .contains("prospect.customerName required");
    }

    private static List<OpportunitySummary> found(World world, String start) {
        return world.lin()
                .sales()
                .list(OpportunityFilterBuilder.builder()
                        .nameStart(start)
                        .build()
                        .newest(10))
                .items();
    }

    private static OpportunityDraft forCustomer(Customer customer, String name) {
        return new OpportunityDraft(
                "More seats", new Prospect(name, null, null, customer.id()), Percent.of(40), "web", null, null, null);
    }

    private static void create(World world, String name) {
        world.root().access().createUser(new UserDraft(name, "Somebody", world.north(), RoleCode.EXECUTIVE));
    }

    private static List<String> faults(Runnable deed) {
        return catchThrowableOfType(InvalidInputException.class, deed::run).violations().stream()
                .map(NamesContract::shown)
                .toList();
    }

    private static String shown(Violation fault) {
        return fault.path() + " " + fault.code();
    }
}

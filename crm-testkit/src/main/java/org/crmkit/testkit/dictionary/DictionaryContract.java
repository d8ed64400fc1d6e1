package org.crmkit.testkit.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactDraftBuilder;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.dictionary.DictionaryDesk;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryFilterBuilder;
import org.crmkit.dictionary.EntrySort;
import org.crmkit.dictionary.EntryState;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The dictionary in use: a value that is not in it cannot be chosen. Its entries in lists and counts. */
public interface DictionaryContract extends Contract {

    private static List<Violation> faults(World world, Runnable deed) {
        List<InvalidInputException> refused = new ArrayList<>();
        TenantState.unchangedBy(world, () -> refused.add(catchThrowableOfType(InvalidInputException.class, deed::run)));
        return Objects.requireNonNull(refused.get(0), "was not refused").violations();
    }

    @SuppressWarnings("NullAway") // a builder takes null where there is no value
    private static CustomerDraft draft(String level, @Nullable String region) {
        return new CustomerDraft(
                "Blue Lotus",
                ProfileBuilder.builder(Profile.ofLevel(level)).region(region).build());
    }

    private static OpportunityDraft from(String source) {
        return new OpportunityDraft("Deal", "Red Lotus", Percent.of(1), source);
    }

    private static Violation unknown(String path, String... allowed) {
        return new Violation(path, "unknown", List.of(allowed));
    }

    /**
     * Level and region are checked together. Each violation names the allowed values, in the order of the dictionary.
     */
    @Test
    default void namesUnknownValuesWithThoseThatAreAllowed() {
        World world = World.on(store());
        Violation level =
                unknown("profile.level", "regular", "key-development", "major", "partner", "strategic-partner");
        Violation region = unknown("profile.region", "north", "south");
        assertThat(faults(world, () -> world.lin().customers().register(draft("royal", "east"))))
                .containsExactly(level, region);
        Customer known = world.lin().customers().register(draft("major", "south"));
        assertThat(faults(world, () -> world.lin().customers().revise(known.id(), draft("royal", "moon"))))
                .containsExactly(level, region);
        assertThat(faults(world, () -> world.lin().customers().revise(known.id(), draft("major", "moon"))))
                .containsExactly(region);
        CustomerDraft strange = CustomerDraftBuilder.builder(draft("royal", null))
                .profile(ProfileBuilder.builder(Profile.ofLevel("royal"))
                        .industry("Trade")
                        .source("rumour")
                        .companySize("huge")
                        .build())
                .build();
        ContactDraft stranger = ContactDraftBuilder.builder(new ContactDraft("Ms Blue", null))
                .contactClass("friend")
                .build();
        assertThat(faults(world, () -> world.lin().customers().register(strange, stranger, OnDuplicate.createAnyway())))
                .extracting(Violation::path)
                .containsExactly(
                        "contactClass", "profile.companySize", "profile.industry", "profile.level", "profile.source");
        Violation contactClass = unknown("contactClass", "decision-maker", "influencer", "buyer", "user", "other");
        assertThat(faults(world, () -> world.lin().customers().addContact(known.id(), stranger)))
                .containsExactly(contactClass);
        Customer with = world.lin().customers().addContact(known.id(), new ContactDraft("Ms Blue", null));
        assertThat(faults(
                        world,
                        () -> world.lin()
                                .customers()
                                .reviseContact(
                                        known.id(), with.contacts().get(0).id(), stranger)))
                .containsExactly(contactClass);
        assertThat(faults(world, () -> world.lin().sales().open(from("rumour"))))
                .containsExactly(unknown("source", "web", "phone", "fair", "referral", "other"));
        Opportunity opened = world.lin().sales().open(from("fair"));
        assertThat(faults(world, () -> world.lin().sales().revise(opened.id(), from("Fair"))))
                .containsExactly(unknown("source", "web", "phone", "fair", "referral", "other"));
        assertThat(faults(
                        world,
                        () -> world.lin().service().create(new ServiceRequestDraft(known.id(), "COMPLAINT", "x", "x"))))
                .containsExactly(unknown("type", "inquiry", "suggestion", "complaint", "quality"));
    }

    /** A value of another type is not a value of this type. */
    @Test
    default void knowsAValueOnlyInItsOwnType() {
        World world = World.on(store());
        assertThat(faults(world, () -> world.lin().customers().register(draft("north", "regular"))))
                .extracting(Violation::path)
                .containsExactly("profile.level", "profile.region");
    }

    /**
     * A record keeps a retired value, whatever else changes. No record can choose it again, not even one that had it before.
     */
    @Test
    default void letsARetiredValueBeKeptButNotChosen() {
        World world = World.on(store());
        DictionaryDesk desk = world.admin().dictionary();
        Entry north = desk.offered(EntryType.REGION).get(0);
        Entry web = desk.offered(EntryType.OPPORTUNITY_SOURCE).get(0);
        Customer customer = world.lin().customers().register(draft("regular", "north"));
        Opportunity opened = world.lin().sales().open(from("web"));
        desk.retire(north.id());
        desk.retire(web.id());
        Customer kept = world.lin()
                .customers()
                .revise(
                        customer.id(),
                        CustomerDraftBuilder.builder(draft("major", "north"))
                                .name("White Lotus")
                                .build());
        assertThat(kept.profile().region()).isEqualTo("north");
        Opportunity still = world.lin()
                .sales()
                .revise(opened.id(), new OpportunityDraft("Other", "Red Lotus", Percent.of(2), "web"));
        assertThat(still.source()).isEqualTo("web");
        assertThat(faults(world, () -> world.mei().customers().register(draft("regular", "north"))))
                .containsExactly(unknown("profile.region", "south"));
        assertThat(faults(world, () -> world.mei().sales().open(from("web"))))
                .containsExactly(unknown("source", "phone", "fair", "referral", "other"));
        world.lin().customers().revise(customer.id(), draft("regular", null));
        assertThat(faults(world, () -> world.lin().customers().revise(customer.id(), draft("regular", "north"))))
                .hasSize(1);
        desk.restore(north.id());
        assertThat(world.lin()
                        .customers()
                        .revise(customer.id(), draft("regular", "north"))
                        .profile()
                        .region())
                .isEqualTo("north");
    }

    /** A won customer gets the first level that is offered. */
    @Test
    default void givesTheFirstOfferedLevelToWhoIsWon() {
        World world = World.on(store());
        world.admin().dictionary().add(EntryType.CUSTOMER_LEVEL, new EntryDraft("trial", "On trial", 0));
        Opportunity won = world.aWonOpportunity();
        Customer customer = world.lin().customers().get(Objects.requireNonNull(won.customer()));
        assertThat(customer.profile().level()).isEqualTo("trial");
    }

    private static List<Entry> shelf(World world) {
        DictionaryDesk desk = world.admin().dictionary();
        EntryType type = new EntryType("shelf");
        List<Entry> all = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (String name : Names.NASTY) {
            if (!keys.contains(Text.matchKey(name))) {
                keys.add(Text.matchKey(name));
                int place = all.size();
                String other = Names.NASTY.get((place * 7 + 3) % Names.NASTY.size());
                all.add(desk.add(type, new EntryDraft(name, other, place % 3 == 0 ? null : name, place % 4)));
            }
        }
        all.set(4, desk.retire(all.get(4).id()));
        return all;
    }

    private static List<Entry> listed(World world, ListQuery<EntryFilter, EntrySort> query) {
        return Pages.allByToken(after -> world.lin().dictionary().list(query.after(after)));
    }

    /** Equal sort values in every sort, page by page, in both directions; and the offered entries, in their order. */
    @Test
    default void listsDictionaryEntriesInTheSameOrderAtEveryPageSize() {
        World world = World.on(store());
        List<Entry> all = shelf(world);
        EntryType type = all.get(0).type();
        for (EntrySort sort : EntrySort.values()) {
            for (Direction direction : Direction.values()) {
                List<Entry> expected = all.stream()
                        .sorted((one, other) -> direction.turn(sort.compare(
                                one, one.id(), sort.key(other), other.id().value())))
                        .toList();
                for (int size : List.of(1, 7, 500)) {
                    ListQuery<EntryFilter, EntrySort> query =
                            new ListQuery<>(EntryFilter.of(type), Paging.by(sort, direction, size));
                    assertThat(listed(world, query))
                            .as("%s %s by %s", sort, direction, size)
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(world.lin().dictionary().offered(type))
                .isEqualTo(all.stream()
                        .filter(each -> each.state().isOffered())
                        .sorted(Comparator.comparingInt(Entry::position)
                                .thenComparing(each -> Text.sortKey(each.value())))
                        .toList());
    }

    /** Every filter alone and several combined, in list and count alike. */
    @Test
    default void listsAndCountsJustTheEntriesThatAreMeant() {
        World world = World.on(store());
        List<Entry> all = new ArrayList<>(shelf(world));
        EntryType type = all.get(0).type();
        Map<EntryFilterBuilder, Predicate<Entry>> filters = new LinkedHashMap<>();
        filters.put(with(), each -> true);
        filters.put(with().state(EntryState.RETIRED), each -> each.state() == EntryState.RETIRED);
        for (String start : List.of("Z", "\uFF33tras", "100 %_", "\uD83D\uDE00", "\u0130", "a", "'", "_")) {
            filters.put(with().itemStart(start), each -> startsWith(each, start));
        }
        filters.put(with().value("ZEBRA"), each -> Text.matchKey(each.value()).equals("zebra"));
        filters.put(with().value("100 %_[x]\\"), each -> each.value().startsWith("100"));
        filters.put(with().value("zebr"), each -> false);
        filters.put(
                with().state(EntryState.OFFERED).itemStart("s"),
                each -> each.state().isOffered() && startsWith(each, "s"));
        filters.forEach((filter, meant) -> check(world, filter.type(type).build(), all, meant));
        EntryFilter regions = EntryFilter.of(EntryType.REGION);
        assertThat(world.lin().dictionary().count(regions)).isEqualTo(2);
        long none = world.read(work -> work.entries().count(EntryFilter.ALL, new Visibility.Nothing()));
        assertThat(none).isZero();
    }

    private static boolean startsWith(Entry entry, String start) {
        String itemZh = entry.itemZh();
        return Text.sortKey(entry.item()).startsWith(Text.sortKey(start))
                || (itemZh != null && Text.sortKey(itemZh).startsWith(Text.sortKey(start)));
    }

    private static void check(World world, EntryFilter filter, List<Entry> all, Predicate<Entry> meant) {
        List<Entry> expected = all.stream().filter(meant).toList();
        assertThat(listed(world, filter.byPosition(2))).as("%s", filter).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(world.lin().dictionary().count(filter)).isEqualTo(expected.size());
    }

    private static EntryFilterBuilder with() {
        return EntryFilterBuilder.builder();
    }
}

package org.crmkit.testkit.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.util.List;
import java.util.Locale;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactDraftBuilder;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.dictionary.DictionaryDesk;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryAction;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryEvent;
import org.crmkit.dictionary.EntryState;
import org.crmkit.dictionary.EntryType;
import org.crmkit.dictionary.SeededEntries;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * The lifecycle of dictionary entries on the store (see docs/model/dictionary.md): the seeded entries of a tenant, and their
 * changes.
 */
public interface DictionaryEntriesContract extends Contract {

    private static void refusedByRule(World world, String rule, Runnable deed) {
        assertThat(refused(world, RuleBrokenException.class, deed).rule()).isEqualTo(rule);
    }

    private static Entry offered(World world, EntryType type, String value) {
        return world.lin().dictionary().offered(type).stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** The documented entries, in both languages, in their order, recorded in the journal. */
    @Test
    default void beginsWithTheSeededEntriesInBothLanguages() {
        World world = World.on(store());
        List<Entry> levels = world.lin().dictionary().offered(EntryType.CUSTOMER_LEVEL);
        assertThat(levels)
                .extracting(each -> each.item(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("普通客户", "重点开发客户", "大客户", "合作伙伴", "战略合作伙伴");
        assertThat(levels)
                .extracting(each -> each.item(Locale.ENGLISH))
                .startsWith("Regular customer", "Key development customer");
        assertThat(world.lin().dictionary().offered(EntryType.SERVICE_TYPE))
                .extracting(Entry::itemZh)
                .containsExactly("咨询", "建议", "投诉", "质量投诉");
        assertThat(world.lin().dictionary().offered(EntryType.REGION))
                .extracting(Entry::value)
                .containsExactly("north", "south");
        List<JournalEntry> journal = world.read(TenantState::journal);
        for (SeededEntries.Seed seed : SeededEntries.all()) {
            Entry entry = offered(world, seed.type(), seed.value());
            assertThat(entry.editable()).isEqualTo(seed.editable());
            assertThat(entry.creator()).isEqualTo(world.root().userId());
            assertThat(journal).extracting(JournalEntry::event).contains(new EntryEvent.Added(entry.id(), entry));
        }
    }

    /** The complete lifecycle: added, revised, retired, restored, deleted, with every step in the journal. */
    @Test
    default void playsTheLifeOfAnEntry() {
        World world = World.on(store());
        DictionaryDesk desk = world.admin().dictionary();
        Entry added = desk.add(EntryType.REGION, new EntryDraft("east", "East", "\u4E1C\u533A", 3));
        Entry revised = desk.revise(added.id(), new EntryDraft("far-east", "Far east", null, 4));
        assertThat(desk.get(added.id())).isEqualTo(revised);
        assertThat(revised.version()).isEqualTo(1);
        TenantState.unchangedBy(world, () -> desk.revise(added.id(), new EntryDraft("far-east", "Far east", null, 4)));
        Entry retired = desk.retire(added.id());
        assertThat(retired.state()).isEqualTo(EntryState.RETIRED);
        assertThat(desk.offered(EntryType.REGION)).doesNotContain(retired);
        assertThat(desk.allowedActions(added.id())).containsExactly(EntryAction.RESTORE, EntryAction.DELETE);
        refused(world, IllegalTransitionException.class, () -> desk.retire(added.id()));
        refused(world, IllegalTransitionException.class, () -> desk.revise(added.id(), new EntryDraft("x", "X", 1)));
        Entry restored = desk.restore(added.id());
        assertThat(desk.offered(EntryType.REGION)).endsWith(restored);
        refused(world, ConflictException.class, () -> desk.ifVersion(0).delete(added.id()));
        desk.ifVersion(restored.version()).delete(added.id());
        refused(world, NotFoundException.class, () -> desk.get(added.id()));
        List<JournalEntry> journal = world.read(TenantState::journal);
        assertThat(journal.stream()
                        .filter(each -> each.isOutgoing()
                                && each.subject().equals(added.id().value())))
                .extracting(each -> each.event().type())
                .containsExactly("EntryDeleted", "EntryRestored", "EntryRetired", "EntryRevised", "EntryAdded");
        assertThat(journal).extracting(JournalEntry::event).contains(new EntryEvent.Deleted(added.id(), restored));
    }

    /** Neither the seeded ones nor the fixed ones of a host. */
    @Test
    default void refusesToTouchAFixedEntry() {
        World world = World.on(store());
        DictionaryDesk desk = world.root().dictionary();
        Entry own = desk.addFixed(new EntryType("colour"), new EntryDraft("red", "Red", 1));
        for (Entry each : List.of(own, offered(world, EntryType.CUSTOMER_LEVEL, "regular"))) {
            refusedByRule(world, "entry.fixed", () -> desk.revise(each.id(), new EntryDraft("x", "X", 1)));
            refusedByRule(world, "entry.fixed", () -> desk.retire(each.id()));
            refusedByRule(world, "entry.fixed", () -> desk.delete(each.id()));
            assertThat(desk.allowedActions(each.id())).isEmpty();
        }
    }

    /**
     * Regardless of case, width and white space, and whether the entry is offered or not. Another type has its own values.
     */
    @Test
    default void refusesAValueThatItsTypeHasAlready() {
        World world = World.on(store());
        DictionaryDesk desk = world.admin().dictionary();
        Entry big = desk.add(EntryType.REGION, new EntryDraft("Big City", "Big", 3));
        Entry small = desk.add(EntryType.REGION, new EntryDraft("small", "Small", 4));
        desk.retire(big.id());
        for (String same : List.of("big city", "BIG  CITY", "\uFF22ig City")) {
            refused(
                    world,
                    DuplicateException.class,
                    () -> desk.add(EntryType.REGION, new EntryDraft(same, "Other", 5)));
            refused(world, DuplicateException.class, () -> desk.revise(small.id(), new EntryDraft(same, "Other", 5)));
        }
        assertThat(desk.revise(small.id(), new EntryDraft("SMALL", "Small", 4)).value())
                .isEqualTo("SMALL");
        assertThat(desk.add(new EntryType("city"), new EntryDraft("big city", "Big", 1))
                        .value())
                .isEqualTo("big city");
    }

    /**
     * For every type that records refer to: no deletion, no other value. The item may change, and the entry may be retired.
     */
    @Test
    default void keepsWhatARecordHolds() {
        World world = World.on(store());
        DictionaryDesk desk = world.admin().dictionary();
        Entry level = desk.add(EntryType.CUSTOMER_LEVEL, new EntryDraft("gold", "Gold", 6));
        Entry region = desk.add(EntryType.REGION, new EntryDraft("west", "West", 3));
        Entry source = desk.add(EntryType.OPPORTUNITY_SOURCE, new EntryDraft("letter", "Letter", 6));
        Entry type = desk.add(EntryType.SERVICE_TYPE, new EntryDraft("repair", "Repair", 4));
        Entry industry = desk.add(EntryType.INDUSTRY, new EntryDraft("tea", "Tea", 9));
        Entry origin = desk.add(EntryType.CUSTOMER_SOURCE, new EntryDraft("post", "Post", 9));
        Entry size = desk.add(EntryType.COMPANY_SIZE, new EntryDraft("tiny", "Tiny", 9));
        Entry friend = desk.add(EntryType.CONTACT_CLASS, new EntryDraft("friend", "Friend", 9));
        Profile profile = ProfileBuilder.builder(Profile.ofLevel("gold"))
                .region("west")
                .industry("tea")
                .source("post")
                .companySize("tiny")
                .build();
        ContactDraft contact = ContactDraftBuilder.builder(new ContactDraft("Ms Blue", null))
                .contactClass("friend")
                .build();
        Customer customer =
                world.lin().customers().register(new CustomerDraft("Blue Lotus", profile), contact, OnDuplicate.fail());
        Entry kind = desk.add(EntryType.INTERACTION_KIND, new EntryDraft("chat", "Chat", 9));
        world.lin().interactions().record(customer.id(), new InteractionDraft("chat", World.BEGINNING, "Chatted"));
        world.lin().sales().open(new OpportunityDraft("Deal", "Red Lotus", Percent.of(1), "letter"));
        world.lin().service().create(new ServiceRequestDraft(customer.id(), "repair", "Squeaks", "It squeaks"));
        for (Entry each : List.of(level, region, source, type, industry, origin, size, friend, kind)) {
            EntryDraft other = new EntryDraft(each.value() + "!", "Other", 9);
            RuleBrokenException refused = refused(world, RuleBrokenException.class, () -> desk.delete(each.id()));
            assertThat(refused.rule()).isEqualTo("entry.in-use");
            assertThat(refused.facts()).containsExactly(each.value());
            refusedByRule(world, "entry.in-use", () -> desk.revise(each.id(), other));
            EntryDraft renamed = new EntryDraft(each.value(), "Renamed", 9);
            assertThat(desk.revise(each.id(), renamed).item()).isEqualTo("Renamed");
            assertThat(desk.retire(each.id()).state()).isEqualTo(EntryState.RETIRED);
            refusedByRule(world, "entry.in-use", () -> desk.delete(each.id()));
        }
        world.lin().customers().revise(customer.id(), new CustomerDraft("Blue Lotus"));
        desk.delete(level.id());
        desk.delete(region.id());
    }

    /** An invalid entry is rejected at once. */
    @Test
    default void namesAllFaultsOfAnEntry() {
        World world = World.on(store());
        InvalidInputException refused = refused(
                world,
                InvalidInputException.class,
                () -> world.admin().dictionary().add(EntryType.REGION, new EntryDraft("", " ", "\uD83D", 10_000)));
        assertThat(refused.violations())
                .extracting(each -> each.path() + " " + each.code())
                .containsExactly("item required", "itemZh invalid-characters", "position too-large", "value required");
    }
}

package org.crmkit.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.Customer;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.query.Page;
import org.crmkit.sales.Opportunity;
import org.crmkit.testkit.random.CommandSequences;
import org.crmkit.testkit.random.KnownIds;
import org.crmkit.testkit.random.RandomCommand;
import org.crmkit.testkit.random.Transcript;
import org.crmkit.testkit.support.Forwarding;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * The order of a record's events is that of its versions. The instants in its journal rise, and the outbox delivers its events by
 * version. This also holds if commands come from machines whose clocks differ, and if a command changes a second record.
 */
public interface EventOrderContract extends Contract {

    private static void assertInOrder(List<JournalEntry> recorded, String description) {
        Map<UUID, List<JournalEntry>> bySubject = new HashMap<>();
        recorded.stream()
                .filter(JournalEntry::isOutgoing)
                .sorted((one, other) -> Long.compare(one.version(), other.version()))
                .forEach(each -> bySubject
                        .computeIfAbsent(each.subject(), subject -> new ArrayList<>())
                        .add(each));
        bySubject.forEach((subject, entries) -> {
            assertThat(versions(entries))
                    .as("%s: versions of %s", description, subject)
                    .isEqualTo(LongStream.range(0, entries.size()).boxed().toList());
            assertThat(entries.stream().map(JournalEntry::at).toList())
                    .as("%s: instants of %s %s", description, entries.get(0).kind(), subject)
                    .isSorted();
        });
    }

    private static List<Long> versions(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::version).toList();
    }

    /** Adds the delivered entries to those that were delivered for the same records before. */
    private static Consumer<JournalEntry> into(Map<UUID, List<Long>> sent) {
        return each -> sent.computeIfAbsent(each.subject(), subject -> new ArrayList<>())
                .add(each.version());
    }

    private static void assertSentInOrder(Map<UUID, List<Long>> sent, String description) {
        sent.forEach((subject, versions) ->
                assertThat(versions).as("%s: sent of %s", description, subject).isSorted());
    }

    private static List<JournalEntry> journalOf(Page<JournalEntry> newestFirst) {
        List<JournalEntry> oldestFirst = new ArrayList<>(newestFirst.items());
        java.util.Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** Commands of every kind, from two machines whose clocks differ by a minute. */
    @Test
    default void keepsTheEventsOfEachRecordInOrderWhateverTheClocksOfTwoMachinesSay() {
        for (long seed = 0; seed < 12; seed++) {
            World world = World.on(store(), "order-" + seed + "-" + UUID.randomUUID(), seed);
            KnownIds known = new KnownIds(world);
            SplittableRandom machines = new SplittableRandom(seed);
            Map<UUID, List<Long>> sent = new HashMap<>();
            boolean ahead = false;
            for (int command = 0; command < 3 * CommandSequences.LENGTH; command++) {
                boolean next = machines.nextBoolean();
                Duration difference = Duration.ofMinutes(next == ahead ? 0 : next ? 1 : -1);
                ahead = next;
                RandomCommand.of(world, known, new Transcript(), seed, command).play(difference.plusMillis(1));
                if (command % 10 == 0) {
                    world.crm().outbox().forward(7, into(sent));
                }
            }
            Forwarding.all(world.crm().outbox(), 7, into(sent));
            List<JournalEntry> recorded = world.read(TenantState::journal);
            assertInOrder(recorded, "seed " + seed);
            assertSentInOrder(sent, "seed " + seed);
            assertThat(sent.values().stream().mapToInt(List::size).sum())
                    .as("everything was sent once")
                    .isEqualTo(recorded.stream()
                            .filter(JournalEntry::isOutgoing)
                            .toList()
                            .size());
        }
    }

    /** A feed whose clock is behind recovers a case that a manager has deferred since. */
    @Test
    default void putsARecoveryByTheFeedAfterTheDeferralBeforeIt() {
        World world = World.on(store());
        ChurnCase open = world.churnCase(ChurnState.DEFERRED);
        world.clock().advance(Duration.ofSeconds(-1));
        world.feed(world.anOrder(open.customer(), world.today()));
        List<JournalEntry> recorded = journalOf(world.lin().churn().journal(open.id(), 10, null));
        assertThat(versions(recorded)).containsExactly(0L, 1L, 2L);
        assertInOrder(recorded, "the case");
        assertThat(recorded.get(2).at())
                .as("the entry names the instant of the change")
                .isEqualTo(world.lin().churn().get(open.id()).changedAt());
    }

    /**
     * A transfer also changes opportunities and cases. A confirmation makes a customer lost. Each changes a second record.
     */
    @Test
    default void putsTheChangeOfASecondRecordAfterItsLastChange() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        Opportunity assigned = world.anAssignedOpportunity(world.lin(), world.draftFor(customer));
        Instant behind = world.clock().instant();
        world.clock().advance(Duration.ofMinutes(1));
        world.lin().sales().plan(assigned.id()).add(world.today(), "Visit them");
        ChurnCase open = world.churnCase(ChurnState.DEFERRED, customer);
        world.clock().set(behind);
        world.boss().customers().transfer(customer.id(), world.mei().userId());
        assertInOrder(journalOf(world.mei().sales().journal(assigned.id(), 10, null)), "the opportunity");
        assertInOrder(journalOf(world.mei().churn().journal(open.id(), 10, null)), "the case");
        world.clock().advance(Duration.ofMinutes(2));
        world.boss().customers().addContact(customer.id(), new ContactDraft("Ms Wu", null));
        world.clock().set(behind);
        world.mei().churn().confirm(open.id(), "Bought elsewhere");
        assertInOrder(journalOf(world.mei().customers().journal(customer.id(), 20, null)), "the customer");
        List<JournalEntry> recorded = world.read(TenantState::journal);
        assertInOrder(recorded, "all records");
        Map<String, Long> perKind =
                recorded.stream().collect(Collectors.groupingBy(JournalEntry::kind, Collectors.counting()));
        assertThat(perKind).containsKeys("customer", "opportunity", "churn");
    }
}

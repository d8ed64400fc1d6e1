package org.crmkit.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.crmkit.internal.EventCatalog;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.journal.JournalSort;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.kernel.value.TimeOrderedIds;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityId;
import org.crmkit.testkit.support.Forwarding;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The journal: every event is read back unchanged, in order, and is sent in order until it is marked as sent. */
public interface JournalContract extends Contract {

    private static JournalEntry entry(World world, CrmEvent event, UUID subject, long version, Instant at) {
        return new JournalEntry(
                new TimeOrderedIds(new Random()).next(at),
                world.crm().tenant(),
                "opportunity",
                subject,
                version,
                event,
                world.lin().userId(),
                at);
    }

    private static JournalEntry assigned(World world, UUID subject, long version, Instant at) {
        CrmEvent event = new OpportunityEvent.Assigned(
                new OpportunityId(subject), world.lin().userId());
        return entry(world, event, subject, version, at);
    }

    private static void append(World world, List<JournalEntry> entries) {
        world.write(work -> {
            work.journal().append(entries);
            return true;
        });
    }

    /** Every entry names its tenant. A store takes no entry of another one. */
    @Test
    default void belongsToItsTenant() {
        World world = World.on(store());
        world.lin().sales().open(world.draft());
        assertThat(unsent(world, 100))
                .isNotEmpty()
                .allMatch(each -> each.tenant().equals(world.crm().tenant()));
        assertThat(world.root().journal().list(JournalFilter.ALL.newest(100)).items())
                .isNotEmpty()
                .allMatch(each -> each.tenant().equals(world.crm().tenant()));
        JournalEntry own = unsent(world, 1).get(0);
        JournalEntry foreign = new JournalEntry(
                UUID.randomUUID(),
                new TenantId("another"),
                own.kind(),
                own.subject(),
                own.version(),
                own.event(),
                own.actor(),
                own.at());
        assertThatIllegalArgumentException().isThrownBy(() -> append(world, List.of(foreign)));
    }

    private static List<JournalEntry> unsent(World world, int limit) {
        return world.read(work -> work.journal().unsent(limit));
    }

    private static List<JournalEntry> listed(World world, ListQuery<JournalFilter, JournalSort> query) {
        return world.read(work -> Pages.allByToken(after -> work.journal().list(query.after(after))));
    }

    /** Sends everything that the creation of a world has left to send. */
    private static void sendAll(World world) {
        Forwarding.all(world.crm().outbox(), Paging.MAX_SIZE, entry -> {});
    }

    /** An event type that is not tested on a store would be lost with the first host that uses it. */
    @Test
    default void givesBackEveryTypeOfEventAsItWas() {
        World world = World.on(store());
        List<CrmEvent> samples = SampleEvents.all(world);
        assertThat(samples)
                .extracting(CrmEvent::type)
                .containsAll(EventCatalog.types().keySet());
        List<JournalEntry> entries = samples.stream()
                .map(each -> entry(
                        world,
                        each,
                        each.about().value(),
                        each instanceof CommandRejected ? JournalEntry.NO_VERSION : 3,
                        world.clock().instant()))
                .toList();
        append(world, entries);
        List<JournalEntry> kept = world.read(TenantState::journal);
        assertThat(kept).containsAll(entries);
    }

    /** Equal instants are ordered by id, in both directions and at every page size. */
    @Test
    default void listsEntriesInOrderAtEveryPageSize() {
        World world = World.on(store());
        UUID subject = UUID.randomUUID();
        List<JournalEntry> entries = new ArrayList<>();
        for (int each = 0; each < 12; each++) {
            entries.add(assigned(world, subject, each, World.BEGINNING.plusSeconds(each / 4)));
        }
        append(world, entries);
        for (Direction direction : Direction.values()) {
            List<JournalEntry> expected = entries.stream()
                    .sorted((one, other) -> direction.turn(
                            one.at().equals(other.at())
                                    ? one.id().compareTo(other.id())
                                    : one.at().compareTo(other.at())))
                    .toList();
            for (int size : List.of(1, 5, 12, 500)) {
                Paging<JournalSort> paging = Paging.by(JournalSort.AT, direction, size);
                assertThat(listed(
                                world,
                                new ListQuery<>(new JournalFilter(null, subject, null, null, null, null), paging)))
                        .isEqualTo(expected);
            }
        }
    }

    /** The start is inclusive, the end is exclusive. */
    @Test
    default void findsEntriesByKindSubjectActorTypeAndTime() {
        World world = World.on(store());
        Instant first = World.BEGINNING.plusSeconds(100);
        UUID subject = UUID.randomUUID();
        List<JournalEntry> entries = List.of(
                assigned(world, subject, 0, first),
                assigned(world, subject, 1, first.plusNanos(1000)),
                assigned(world, UUID.randomUUID(), 0, first.plusSeconds(1)));
        append(world, entries);
        Paging<JournalSort> paging = Paging.by(JournalSort.AT, Direction.ASCENDING, 500);
        String type = entries.get(0).event().type();
        assertThat(listed(world, new ListQuery<>(new JournalFilter(null, null, null, type, null, null), paging)))
                .isEqualTo(entries);
        assertThat(listed(world, new ListQuery<>(new JournalFilter(null, subject, null, type, first, null), paging)))
                .isEqualTo(entries.subList(0, 2));
        assertThat(listed(
                        world,
                        new ListQuery<>(
                                new JournalFilter(null, null, null, type, first.plusNanos(1000), null), paging)))
                .isEqualTo(entries.subList(1, 3));
        assertThat(listed(
                        world,
                        new ListQuery<>(
                                new JournalFilter(null, null, null, type, null, first.plusNanos(1000)), paging)))
                .isEqualTo(entries.subList(0, 1));
        assertThat(listed(
                        world,
                        new ListQuery<>(
                                new JournalFilter(null, null, world.lin().userId(), null, null, null), paging)))
                .isEqualTo(entries);
        assertThat(listed(
                        world,
                        new ListQuery<>(
                                new JournalFilter(null, subject, world.mei().userId(), null, null, null), paging)))
                .isEmpty();
        assertThat(listed(
                        world,
                        new ListQuery<>(new JournalFilter("opportunity", subject, null, null, null, null), paging)))
                .isEqualTo(entries.subList(0, 2));
        assertThat(listed(
                        world, new ListQuery<>(new JournalFilter("customer", subject, null, null, null, null), paging)))
                .isEmpty();
    }

    /** Ids do not determine the order of a record's events, because the clocks of several machines differ. */
    @Test
    default void sendsTheEventsOfARecordInTheOrderOfItsVersions() {
        World world = World.on(store());
        sendAll(world);
        UUID subject = UUID.randomUUID();
        for (int version = 0; version < 9; version++) {
            append(world, List.of(assigned(world, subject, version, World.BEGINNING)));
            append(world, List.of(assigned(world, UUID.randomUUID(), 0, World.BEGINNING)));
        }
        List<Long> sent = new ArrayList<>();
        Consumer<JournalEntry> receiver = entry -> {
            if (entry.subject().equals(subject)) {
                sent.add(entry.version());
            }
        };
        int handedOver;
        do {
            handedOver = world.crm().outbox().forward(4, receiver);
        } while (handedOver > 0);
        assertThat(sent).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    /** Marked entries are not returned again, the others are, and marking twice has no effect. */
    @Test
    default void sendsNothingTwiceOnceItIsMarked() {
        World world = World.on(store());
        sendAll(world);
        List<JournalEntry> entries = List.of(
                assigned(world, UUID.randomUUID(), 0, World.BEGINNING),
                assigned(world, UUID.randomUUID(), 0, World.BEGINNING.plusSeconds(1)),
                assigned(world, UUID.randomUUID(), 0, World.BEGINNING.plusSeconds(2)));
        append(world, entries);
        List<JournalEntry> oldest = unsent(world, 2);
        assertThat(oldest).isEqualTo(entries.subList(0, 2));
        for (int twice = 0; twice < 2; twice++) {
            world.write(work -> {
                work.journal().markSent(oldest.stream().map(JournalEntry::id).toList(), World.BEGINNING);
                return true;
            });
        }
        assertThat(unsent(world, 500)).isEqualTo(entries.subList(2, 3));
        List<JournalEntry> kept = world.read(TenantState::journal);
        assertThat(kept).containsAll(entries);
    }

    /** A rejection is for audits, not for receivers of events. */
    @Test
    default void neverSendsARejection() {
        World world = World.on(store());
        sendAll(world);
        CommandRejected refused = new CommandRejected("opportunity.win", null, "not-allowed", "No");
        JournalEntry entry = entry(world, refused, refused.about().value(), JournalEntry.NO_VERSION, World.BEGINNING);
        append(world, List.of(entry));
        assertThat(unsent(world, 500)).isEmpty();
        List<JournalEntry> kept = world.read(TenantState::journal);
        assertThat(kept).contains(entry);
    }

    /** After a failure of the receiver, everything is delivered again. */
    @Test
    default void handsOverAgainWhatTheReceiverFailedOn() {
        World world = World.on(store());
        List<JournalEntry> before = unsent(world, 500);
        Assertions.assertThrows(
                IllegalStateException.class,
                () -> world.crm().outbox().forward(3, entry -> {
                    throw new IllegalStateException("receiver is down");
                }));
        assertThat(unsent(world, 500)).isEqualTo(before).isNotEmpty();
        Assertions.assertThrows(
                InvalidInputException.class, () -> world.crm().outbox().forward(0, entry -> {}));
    }
}

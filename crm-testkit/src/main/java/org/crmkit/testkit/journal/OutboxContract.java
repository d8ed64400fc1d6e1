package org.crmkit.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.crmkit.Crm;
import org.crmkit.Outbox;
import org.crmkit.OutboxPolicy;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.ParkedEntry;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.TimeOrderedIds;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityId;
import org.crmkit.testkit.support.Forwarding;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** A receiver that fails on an event: sent events stay sent, and the event does not block all others permanently. */
public interface OutboxContract extends Contract {

    /** The exception of a receiver. */
    final class ReceiverDown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReceiverDown() {
            super("receiver is down", null, false, false);
        }
    }

    /** A tenant with nothing to send, and an outbox that parks an event after three attempts. */
    record Sending(World world, Outbox outbox) {

        static Sending on(org.crmkit.spi.Store store) {
            World world = World.on(store);
            Forwarding.all(world.crm().outbox(), Paging.MAX_SIZE, entry -> {});
            world.clock().advance(Duration.ofSeconds(1));
            Crm crm = Crm.builder(store)
                    .tenant(world.crm().tenant().value())
                    .clock(world.clock())
                    .outboxPolicy(new OutboxPolicy(3))
                    .build();
            return new Sending(world, crm.outbox());
        }

        /** Appends an entry of a record, one second later than the previous one. */
        JournalEntry append(UUID subject, long version) {
            Instant at = world.clock().advance(Duration.ofSeconds(1));
            JournalEntry entry = new JournalEntry(
                    new TimeOrderedIds(new java.util.Random(subject.getLeastSignificantBits() + version)).next(at),
                    world.crm().tenant(),
                    "opportunity",
                    subject,
                    version,
                    new OpportunityEvent.Assigned(
                            new OpportunityId(subject), world.lin().userId()),
                    world.lin().userId(),
                    at);
            return world.write(work -> {
                work.journal().append(List.of(entry));
                return entry;
            });
        }

        /** Forwards until nothing is left that can be sent. */
        List<JournalEntry> sent(int limit) {
            List<JournalEntry> sent = new ArrayList<>();
            Forwarding.all(outbox, limit, sent::add);
            return sent;
        }

        void failOn(JournalEntry failing, int times) {
            for (int attempt = 0; attempt < times; attempt++) {
                assertThatThrownBy(() -> outbox.forward(Paging.MAX_SIZE, downOn(failing)))
                        .isInstanceOf(ReceiverDown.class);
            }
        }

        List<ParkedEntry> parked() {
            return outbox.parked(Paging.MAX_SIZE, null).items();
        }
    }

    private static Consumer<JournalEntry> downOn(JournalEntry failing) {
        return entry -> {
            if (entry.id().equals(failing.id())) {
                throw new ReceiverDown();
            }
        };
    }

    /** Events that were sent before the failure are not sent again. The failed event is the first to be sent again. */
    @Test
    default void marksWhatWentOutBeforeTheReceiverFailed() {
        Sending sending = Sending.on(store());
        List<JournalEntry> entries = IntStream.range(0, 4)
                .mapToObj(each -> sending.append(UUID.randomUUID(), 0))
                .toList();
        ReceiverDown down = new ReceiverDown();
        List<JournalEntry> received = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> sending.outbox().forward(10, entry -> {
            if (received.size() == 2) {
                throw down;
            }
            received.add(entry);
        }));
        assertThat(thrown).as("as it is").isSameAs(down);
        assertThat(received).isEqualTo(entries.subList(0, 2));
        assertThat(sending.sent(1)).isEqualTo(entries.subList(2, 4));
        assertThat(sending.parked()).isEmpty();
    }

    /**
     * Every exception of a receiver is counted, including errors and checked exceptions of a receiver that is not written in
     * Java.
     */
    @Test
    default void countsWhateverTheReceiverThrows() {
        Sending sending = Sending.on(store());
        JournalEntry failing = sending.append(UUID.randomUUID(), 0);
        List<Throwable> kinds =
                List.of(new java.io.IOException("disk"), new StackOverflowError(), new IllegalStateException("state"));
        for (Throwable each : kinds) {
            assertThat(catchThrowable(() -> sending.outbox().forward(1, entry -> OutboxContract.<Error>sneak(each))))
                    .isSameAs(each);
        }
        assertThat(sending.parked()).extracting(ParkedEntry::attempts).containsExactly(3);
        assertThat(sending.parked().get(0).entry()).isEqualTo(failing);
    }

    @SuppressWarnings("unchecked") // the type is erased, so the exception is thrown unchanged
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** An event that fails every time is parked with the later events of its record. All others are sent. */
    @Test
    default void parksAnEventAfterTheAttemptsOfThePolicyAndSendsAllOtherRecords() {
        Sending sending = Sending.on(store());
        UUID subject = UUID.randomUUID();
        JournalEntry before = sending.append(subject, 4);
        JournalEntry failing = sending.append(subject, 5);
        JournalEntry behind = sending.append(subject, 6);
        JournalEntry other = sending.append(UUID.randomUUID(), 0);
        sending.failOn(failing, 2);
        assertThat(sending.parked()).isEmpty();
        Instant since = sending.world().clock().advance(Duration.ofMinutes(1));
        sending.failOn(failing, 1);
        assertThat(sending.parked()).containsExactly(new ParkedEntry(failing, 3, since));
        assertThat(sending.sent(1)).containsExactly(other);
        JournalEntry later = sending.append(subject, 7);
        JournalEntry another = sending.append(UUID.randomUUID(), 0);
        assertThat(sending.sent(2)).as("later ones wait too").containsExactly(another);
        sending.outbox().unpark(failing.id());
        assertThat(sending.parked()).isEmpty();
        assertThat(sending.sent(1)).containsExactly(failing, behind, later);
        assertThat(before.version()).isLessThan(failing.version());
    }

    /** Attempts are counted from zero after unparking. */
    @Test
    default void countsAnewAfterUnparking() {
        Sending sending = Sending.on(store());
        JournalEntry failing = sending.append(UUID.randomUUID(), 0);
        sending.failOn(failing, 3);
        sending.outbox().unpark(failing.id());
        sending.failOn(failing, 2);
        assertThat(sending.parked()).isEmpty();
        sending.failOn(failing, 1);
        assertThat(sending.parked()).extracting(ParkedEntry::attempts).containsExactly(3);
    }

    /**
     * Parked by a call in the middle of a record: earlier events are sent, later ones wait, also after a second parked event.
     */
    @Test
    default void parksByACallAndReleasesUpToTheNextParkedEvent() {
        Sending sending = Sending.on(store());
        UUID subject = UUID.randomUUID();
        List<JournalEntry> entries = IntStream.range(0, 6)
                .mapToObj(each -> sending.append(subject, each))
                .toList();
        Instant since = sending.world().clock().instant();
        sending.outbox().park(entries.get(4).id());
        sending.world().clock().advance(Duration.ofMinutes(1));
        sending.outbox().park(entries.get(2).id());
        sending.outbox().park(entries.get(4).id());
        assertThat(sending.parked())
                .containsExactly(
                        new ParkedEntry(entries.get(4), 0, since),
                        new ParkedEntry(entries.get(2), 0, since.plus(Duration.ofMinutes(1))));
        assertThat(sending.sent(1)).isEqualTo(entries.subList(0, 2));
        sending.outbox().unpark(entries.get(2).id());
        assertThat(sending.sent(500)).isEqualTo(entries.subList(2, 4));
        sending.outbox().park(entries.get(5).id());
        sending.outbox().unpark(entries.get(5).id());
        assertThat(sending.sent(500)).as("still behind the other one").isEmpty();
        sending.outbox().unpark(entries.get(4).id());
        assertThat(sending.sent(500)).isEqualTo(entries.subList(4, 6));
    }

    /** Pages of parked entries, the longest parked first. */
    @Test
    default void listsParkedEventsPageByPage() {
        Sending sending = Sending.on(store());
        List<JournalEntry> entries = IntStream.range(0, 5)
                .mapToObj(each -> sending.append(UUID.randomUUID(), each))
                .toList();
        for (int each = 4; each >= 0; each--) {
            sending.outbox().park(entries.get(each).id());
            sending.world().clock().advance(Duration.ofSeconds(each % 2));
        }
        List<ParkedEntry> whole = sending.parked();
        assertThat(whole).extracting(ParkedEntry::entry).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(whole).extracting(ParkedEntry::parkedAt).isSorted();
        List<ParkedEntry> byTwo = Page.all(after -> sending.outbox().parked(2, after));
        assertThat(byTwo).isEqualTo(whole);
    }

    /** More events wait for a parked event than are read at once, and some of them were added after it was parked. */
    @Test
    default void passesOverWhateverWaitsBehindAParkedEvent() {
        Sending sending = Sending.on(store());
        UUID subject = UUID.randomUUID();
        JournalEntry first = sending.append(subject, 0);
        sending.append(subject, 1);
        sending.outbox().park(first.id());
        List<JournalEntry> others = new ArrayList<>();
        for (int version = 2; version < 12; version++) {
            sending.append(subject, version);
            if (version % 4 == 0) {
                others.add(sending.append(UUID.randomUUID(), 0));
            }
        }
        assertThat(sending.sent(2)).isEqualTo(others);
        sending.outbox().unpark(first.id());
        assertThat(sending.sent(3))
                .extracting(JournalEntry::version)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }

    /** Entries that do not exist, have been sent, or are not parked cannot be parked or unparked. */
    @Test
    @SuppressWarnings("NullAway") // a caller need not be checked by a compiler
    default void refusesToParkOrUnparkWhatCannotBe() {
        Sending sending = Sending.on(store());
        JournalEntry entry = sending.append(UUID.randomUUID(), 0);
        Outbox outbox = sending.outbox();
        assertThatThrownBy(() -> outbox.park(UUID.randomUUID())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> outbox.unpark(entry.id())).isInstanceOf(NotFoundException.class);
        sending.failOn(entry, 1);
        assertThatThrownBy(() -> outbox.unpark(entry.id())).isInstanceOf(NotFoundException.class);
        assertThat(sending.sent(1)).containsExactly(entry);
        assertThatThrownBy(() -> outbox.park(entry.id())).isInstanceOf(NotFoundException.class);
        UUID nothing = null;
        assertThatThrownBy(() -> outbox.park(nothing)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> outbox.unpark(nothing)).isInstanceOf(InvalidInputException.class);
        Consumer<JournalEntry> nobody = null;
        assertThatThrownBy(() -> outbox.forward(1, nobody)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> outbox.parked(0, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new OutboxPolicy(0)).isInstanceOf(InvalidInputException.class);
    }

    /** Parked events of one tenant do not affect another one. */
    @Test
    default void parksInOneTenantOnly() {
        Sending here = Sending.on(store());
        Sending there = Sending.on(store());
        JournalEntry entry = here.append(UUID.randomUUID(), 0);
        assertThatThrownBy(() -> there.outbox().park(entry.id())).isInstanceOf(NotFoundException.class);
        here.outbox().park(entry.id());
        assertThat(there.parked()).isEmpty();
        assertThatThrownBy(() -> there.outbox().unpark(entry.id())).isInstanceOf(NotFoundException.class);
        assertThat(here.parked()).hasSize(1);
    }
}

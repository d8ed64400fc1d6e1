package org.crmkit.internal.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.command.CommandId;
import org.crmkit.kernel.command.CommandReceipt;
import org.crmkit.kernel.command.CommandReceipts;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.command.RunningNumbers;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.Journal;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.ParkedEntries;
import org.crmkit.kernel.lifecycle.Lifecycle;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.TextLimit;
import org.mockito.Mockito;

/** A minimal aggregate type, and units of work that log their calls. */
final class Notes implements CommandRepositories, Transactions<Notes> {

    static final Instant NOW = Instant.parse("2027-01-12T09:30:00.123456789Z");

    enum State {
        NEW,
        DONE
    }

    enum Action {
        WRITE,
        EDIT,
        FINISH,
        TEAR_UP
    }

    static final Lifecycle<State, Action> LIFECYCLE = Lifecycle.of("note", State.class, Action.class)
            .begins(Action.WRITE, State.NEW)
            .stays(State.NEW, Action.EDIT)
            .moves(State.NEW, Action.FINISH, State.DONE)
            .ends(State.NEW, Action.TEAR_UP)
            .build();

    record NoteId(UUID value) implements Id {}

    record Draft(@TextLimit(max = 10) String text) {}

    record Noted(NoteId about, String text) implements CrmEvent {}

    record Note(NoteId id, long version, Instant changedAt, State state, String text)
            implements Aggregate<Note, NoteId> {

        @Override
        public Note withVersion(long other) {
            return new Note(id, other, changedAt, state, text);
        }

        Change<Note> become(Action action, String words, Instant at) {
            State next = LIFECYCLE.next(id, state, action);
            return Change.of(new Note(id, version, at, next, words), new Noted(id, words));
        }
    }

    /** All calls of the store, in order. */
    final List<String> log = new ArrayList<>();

    final List<JournalEntry> entries = new ArrayList<>();
    final Map<NoteId, Note> kept = new HashMap<>();
    final Map<CommandId, CommandReceipt> receipts = new HashMap<>();
    final Deque<CrmException> commitFaults = new ArrayDeque<>();
    boolean own = true;
    boolean allowsAll = true;
    Set<Class<?>> reach = Set.of(Visibility.Everything.class, Visibility.OfUnit.class, Visibility.OfUser.class);
    Instant now = NOW;

    static AggregateType<Notes, Note, NoteId, Action> kind(Notes notes) {
        return new AggregateType<>("note", NoteId::new, Notes::port, Permission.OPPORTUNITY_READ, notes.access());
    }

    private AccessRules<Note, Action> access() {
        return new AccessRules<>() {
            @Override
            public Permission permission(Action action) {
                return action == Action.WRITE ? Permission.OPPORTUNITY_OPEN : Permission.OPPORTUNITY_REVISE;
            }

            @Override
            public boolean allows(Actor actor, Note found, Action action) {
                return allowsAll;
            }

            @Override
            public Permission override(Action action) {
                return Permission.OPPORTUNITY_SUPERVISE;
            }
        };
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    Aggregates<Note, NoteId> port() {
        return new Aggregates<>() {
            @Override
            public Optional<Note> find(NoteId id, Visibility visibility) {
                log.add("find " + visibility.getClass().getSimpleName());
                return reach.contains(visibility.getClass()) ? Optional.ofNullable(kept.get(id)) : Optional.empty();
            }

            @Override
            public void add(Note added) {
                log.add("add");
                kept.put(added.id(), added);
            }

            @Override
            public void guardSave(Note next) {
                log.add("guard " + next.version());
            }

            @Override
            public void save(Note next) {
                log.add("save " + next.version());
                kept.put(next.id(), next.withVersion(next.version() + 1));
            }
        };
    }

    @Override
    public Journal journal() {
        Journal journal = Mockito.mock(Journal.class);
        Mockito.doAnswer(call -> {
                    List<JournalEntry> appended = call.getArgument(0);
                    log.add("journal " + appended.size());
                    return entries.addAll(appended);
                })
                .when(journal)
                .append(Mockito.anyList());
        return journal;
    }

    @Override
    public ParkedEntries parkedEntries() {
        return Mockito.mock(ParkedEntries.class);
    }

    @Override
    public CommandReceipts commandReceipts() {
        return new CommandReceipts() {
            @Override
            public Optional<CommandReceipt> find(CommandId id) {
                log.add("look for receipt");
                return Optional.ofNullable(receipts.get(id));
            }

            @Override
            public void add(CommandReceipt receipt) {
                log.add("keep receipt");
                receipts.put(receipt.id(), receipt);
            }
        };
    }

    @Override
    public RunningNumbers numbers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T write(Function<? super Notes, T> work) {
        log.add("begin");
        T outcome = work.apply(this);
        if (!commitFaults.isEmpty()) {
            throw commitFaults.remove();
        }
        log.add("commit");
        return outcome;
    }

    @Override
    public <T> T read(Function<? super Notes, T> work) {
        log.add("read");
        return work.apply(this);
    }

    @Override
    public boolean areOwn() {
        return own;
    }
}

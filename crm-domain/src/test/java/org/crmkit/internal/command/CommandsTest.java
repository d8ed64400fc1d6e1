package org.crmkit.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.crmkit.internal.command.Notes.Action;
import org.crmkit.internal.command.Notes.Draft;
import org.crmkit.internal.command.Notes.Note;
import org.crmkit.internal.command.Notes.NoteId;
import org.crmkit.internal.command.Notes.State;
import org.crmkit.kernel.command.CommandRejection;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.Outcome;
import org.crmkit.kernel.error.OutcomeUnknownException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.StoreFaultException;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.DataScope;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.kernel.value.TimeOrderedIds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();
    private static final UserId LIN = new UserId(new UUID(1, 1));
    private static final OrgUnitId UNIT = new OrgUnitId(new UUID(2, 2));
    private static final NoteId ID = new NoteId(new UUID(3, 3));
    private static final Instant NOW = Notes.NOW.truncatedTo(ChronoUnit.MICROS);
    private static final Instant EARLIER = NOW.minusSeconds(60);
    private static final Map<Permission, DataScope> ALL = Map.of(
            Permission.OPPORTUNITY_READ, DataScope.ALL,
            Permission.OPPORTUNITY_OPEN, DataScope.ALL,
            Permission.OPPORTUNITY_REVISE, DataScope.ALL);

    private final Notes notes = new Notes();
    private final List<CommandRejection> told = new ArrayList<>();
    private CommandRejection.Listener listener = told::add;
    private Map<Permission, DataScope> grants = ALL;
    private boolean known = true;

    CommandsTest() {
        notes.kept.put(ID, new Note(ID, 4, EARLIER, State.NEW, "hello"));
    }

    @AfterAll
    static void stopsTheProvider() {
        VALIDATION.close();
    }

    @Test
    void changesSavesJournalsAndCommitsInThisOrder() {
        Note next = edit("bye");
        assertThat(notes.log).containsExactly("begin", "find Everything", "guard 4", "save 4", "journal 1", "commit");
        assertThat(next).isEqualTo(new Note(ID, 5, NOW, State.NEW, "bye")).isEqualTo(notes.kept.get(ID));
        JournalEntry entry = notes.entries.get(0);
        assertThat(entry)
                .returns("note", JournalEntry::kind)
                .returns(ID.value(), JournalEntry::subject)
                .returns(5L, JournalEntry::version)
                .returns(LIN, JournalEntry::actor)
                .returns(NOW, JournalEntry::at)
                .returns(new Notes.Noted(ID, "bye"), JournalEntry::event);
        assertThat(told).isEmpty();
    }

    @Test
    void asksAllGuardsBeforeTheFirstWrite() {
        commands().change(Notes.kind(notes), Action.EDIT, ID, Inputs.none(), (scope, found) -> {
            scope.write(work -> notes.log.add("write"));
            scope.guard(work -> notes.log.add("guard"));
            scope.save(Notes.kind(notes), found.become(Action.EDIT, "first", scope.at()));
            return found.become(Action.EDIT, "bye", scope.at());
        });
        assertThat(notes.log)
                .containsExactly(
                        "begin",
                        "find Everything",
                        "guard",
                        "guard 4",
                        "guard 4",
                        "write",
                        "save 4",
                        "save 4",
                        "journal 2",
                        "commit");
    }

    @Test
    void makesANewRecordOfVersionNought() {
        Note made = commands().create(Notes.kind(notes), Action.WRITE, Inputs.none(), scope -> {
            Note note = new Note(scope.newId(NoteId::new), 0, scope.at(), State.NEW, "x");
            return Change.of(note, new Notes.Noted(note.id(), "x"));
        });
        assertThat(notes.log).containsExactly("begin", "add", "journal 1", "commit");
        assertThat(notes.kept).containsEntry(made.id(), made);
        assertThat(notes.entries.get(0).version()).isZero();
    }

    @Test
    void endsARecordAndSaysSo() {
        commands().end(Notes.kind(notes), Action.TEAR_UP, ID, (scope, found) -> {
            scope.write(work -> work.kept.remove(found.id()));
            return new Notes.Noted(found.id(), "gone");
        });
        assertThat(notes.kept).isEmpty();
        assertThat(notes.entries.get(0).version()).isEqualTo(5);
    }

    @Test
    void writesNothingWhereNothingHappened() {
        Note same = commands()
                .change(Notes.kind(notes), Action.EDIT, ID, Inputs.none(), (scope, found) -> Change.none(found));
        assertThat(same.version()).isEqualTo(4);
        assertThat(notes.log).containsExactly("begin", "find Everything", "commit");
    }

    @Test
    void judgesInputsBeforeAnyUnitOfWork() {
        notes.own = false;
        known = false;
        assertThatThrownBy(() -> edit("much too long a text")).isInstanceOf(InvalidInputException.class);
        assertThat(notes.log).isEmpty();
    }

    @Test
    void letsNobodyInWhoIsNotKnown() {
        known = false;
        assertThatThrownBy(() -> edit("bye"))
                .isInstanceOfSatisfying(
                        NotAllowedException.class,
                        refused -> assertThat(refused.action()).isEqualTo("act"));
        assertThatThrownBy(() -> commands().queries().get(Notes.kind(notes), ID))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whatIsNotVisibleIsNotFoundEvenIfItIsNotAllowedNorTimely() {
        grants = Map.of();
        notes.allowsAll = false;
        assertThatThrownBy(() -> finish(commands().ifVersion(1))).isInstanceOf(NotFoundException.class);
        NotFoundException hidden = catchThrowableOfType(NotFoundException.class, () -> edit("bye"));
        grants = ALL;
        notes.kept.clear();
        assertThatThrownBy(() -> edit("bye")).hasMessage(hidden.getMessage());
    }

    @Test
    void whatIsNotAllowedIsRefusedBeforeItIsStale() {
        notes.allowsAll = false;
        assertThatThrownBy(() -> finish(commands().ifVersion(1)))
                .isInstanceOfSatisfying(
                        NotAllowedException.class,
                        refused -> assertThat(refused.action()).isEqualTo("note.finish"));
        notes.allowsAll = true;
        grants = Map.of(Permission.OPPORTUNITY_READ, DataScope.ALL);
        assertThatThrownBy(() -> finish(commands().ifVersion(1))).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whatIsStaleIsRefusedBeforeItIsIllegal() {
        notes.kept.put(ID, new Note(ID, 5, EARLIER, State.DONE, "hello"));
        assertThatThrownBy(() -> finish(commands().ifVersion(4)))
                .isInstanceOfSatisfying(ConflictException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(ConflictException.Reason.STALE);
                    assertThat(refused.id()).isEqualTo(ID.toString());
                    assertThat(refused.version()).isEqualTo(4);
                });
        assertThatThrownBy(() -> finish(commands().ifVersion(5))).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void asksTheStoreWhetherANarrowerScopeReachesTheRecord() {
        grants = Map.of(
                Permission.OPPORTUNITY_READ, DataScope.ALL,
                Permission.OPPORTUNITY_REVISE, DataScope.OWN);
        edit("bye");
        assertThat(notes.log).startsWith("begin", "find Everything", "find OfUser", "guard 4", "save 4");
    }

    @Test
    void asksHowFarTheRightReachesThatStandsInForBeingInCharge() {
        notes.allowsAll = false;
        grants = Map.of(
                Permission.OPPORTUNITY_READ, DataScope.ALL,
                Permission.OPPORTUNITY_REVISE, DataScope.ALL,
                Permission.OPPORTUNITY_SUPERVISE, DataScope.UNIT);
        edit("bye");
        assertThat(notes.log).startsWith("begin", "find Everything", "find OfUnit", "guard 4", "save 4");
        notes.reach = Set.of(Visibility.Everything.class);
        assertThatThrownBy(() -> edit("hello")).isInstanceOf(NotAllowedException.class);
        assertThat(notes.log).contains("find OfUnit").endsWith("commit");
    }

    @Test
    void aRejectionWritesNothingAndIsRecordedInAUnitOfWorkOfItsOwn() {
        assertThatThrownBy(this::breakARule).isInstanceOf(RuleBrokenException.class);
        assertThat(notes.log).containsExactly("begin", "find Everything", "begin", "journal 1", "commit");
        assertThat(notes.kept.get(ID).version()).isEqualTo(4);
        JournalEntry entry = notes.entries.get(0);
        assertThat(entry.version()).isEqualTo(JournalEntry.NO_VERSION);
        assertThat(entry.subject()).isEqualTo(ID.value());
        assertThat(entry.event())
                .isEqualTo(new CommandRejected("note.edit", ID.value(), "rule-broken", "The tenant already exists"));
        assertThat(entry.isOutgoing()).isFalse();
    }

    @Test
    void tellsTheListenerOfEveryRejection() {
        assertThatThrownBy(this::breakARule).isInstanceOf(RuleBrokenException.class);
        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .returns(new TenantId("acme"), CommandRejection::tenant)
                .returns(LIN, CommandRejection::actor)
                .returns("note.edit", CommandRejection::command)
                .returns(ID.value(), CommandRejection::subject)
                .returns(NOW, CommandRejection::at);
    }

    @Test
    void aListenerThatThrowsKeepsNoRejectionOutOfTheJournal() {
        listener = rejection -> {
            throw new IllegalStateException("the listener's own fault");
        };
        assertThatThrownBy(this::breakARule).isInstanceOf(IllegalStateException.class);
        assertThat(notes.entries).extracting(each -> each.event().type()).containsExactly("CommandRejected");
    }

    @Test
    void inTheHostsTransactionARejectionIsOnlyTold() {
        notes.own = false;
        assertThatThrownBy(this::breakARule).isInstanceOf(RuleBrokenException.class);
        assertThat(notes.log).containsExactly("begin", "find Everything");
        assertThat(told).hasSize(1);
    }

    @Test
    void recordsTheRejectionOfWhatNamesNoRecord() {
        grants = Map.of();
        assertThatThrownBy(() -> commands().create(Notes.kind(notes), Action.WRITE, Inputs.none(), scope -> {
                    throw new AssertionError("not reached");
                }))
                .isInstanceOf(NotAllowedException.class);
        assertThat(notes.entries.get(0).subject()).isEqualTo(new UUID(0, 0));
        assertThat(((CommandRejected) notes.entries.get(0).event()).subject()).isNull();
    }

    @Test
    void doesNotTryToRecordThatTheStoreIsAway() {
        assertThatThrownBy(() -> fail(new StoreUnavailableException("down", new IllegalStateException())))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(notes.log).containsExactly("begin", "find Everything");
        assertThat(told).hasSize(1);
    }

    @Test
    void recordsWhatTheStoreRefusedAndWhatItMayHaveKeptWithoutTheStoresWords() {
        IllegalStateException words = new IllegalStateException("row contains (Ada Lovelace)");
        for (CrmException failed :
                List.of(new StoreFaultException("23514/0", words), new OutcomeUnknownException("08006/0", words))) {
            notes.log.clear();
            notes.entries.clear();
            assertThatThrownBy(() -> fail(failed)).isSameAs(failed);
            assertThat(notes.log).containsExactly("begin", "find Everything", "begin", "journal 1", "commit");
            assertThat(notes.entries)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.event())
                            .isEqualTo(
                                    new CommandRejected("note.edit", ID.value(), failed.code(), failed.getMessage())));
            assertThat(failed.getMessage()).contains("/0").doesNotContain("Ada");
        }
        assertThat(told).extracting(each -> each.cause().outcome()).containsExactly(Outcome.NONE, Outcome.UNKNOWN);
    }

    @Test
    void aRejectionThatCannotBeRecordedIsStillTheRejection() {
        ConflictException locked = ConflictException.lockTimeout(new IllegalStateException());
        notes.commitFaults.add(locked);
        RuleBrokenException refused = catchThrowableOfType(RuleBrokenException.class, this::breakARule);
        assertThat(refused).hasSuppressedException(locked);
    }

    @Test
    void beginsAnewWhenAnotherTookTheSameValue() {
        notes.commitFaults.addAll(Collections.nCopies(4, ConflictException.duplicateKey("note.number", null)));
        commands()
                .create(
                        Notes.kind(notes),
                        Action.WRITE,
                        Inputs.none(),
                        scope -> Change.of(new Note(ID, 0, scope.at(), State.NEW, "x"), new Notes.Noted(ID, "x")));
        assertThat(notes.log.stream().filter("begin"::equals)).hasSize(5);
        assertThat(notes.log).endsWith("commit");
        assertThat(told).isEmpty();
    }

    @Test
    void givesUpAfterFiveTries() {
        notes.commitFaults.addAll(Collections.nCopies(5, ConflictException.duplicateKey("note.number", null)));
        assertThatThrownBy(() -> edit("bye")).isInstanceOf(ConflictException.class);
        assertThat(notes.log.stream().filter("find Everything"::equals)).hasSize(5);
        assertThat(told).hasSize(1);
    }

    @Test
    void beginsAnewUntilAllOthersHaveHadTheirTurn() {
        notes.commitFaults.addAll(Collections.nCopies(499, ConflictException.concurrentUpdate("user", ID)));
        edit("bye");
        assertThat(notes.log.stream().filter("begin"::equals)).hasSize(500);
        notes.commitFaults.addAll(
                Collections.nCopies(500, ConflictException.concurrentUpdate(new IllegalStateException())));
        assertThatThrownBy(() -> edit("hello")).isInstanceOf(ConflictException.class);
        assertThat(notes.commitFaults).isEmpty();
    }

    @Test
    void doesNotBeginAnewInTheHostsTransaction() {
        notes.own = false;
        notes.commitFaults.add(ConflictException.duplicateKey("note.number", null));
        assertThatThrownBy(() -> edit("bye")).isInstanceOf(ConflictException.class);
        assertThat(notes.log.stream().filter("begin"::equals)).hasSize(1);
    }

    @Test
    void doesNotBeginAnewForAnotherConflict() {
        for (ConflictException other : List.of(
                ConflictException.stale("note", ID, 4), ConflictException.lockTimeout(new IllegalStateException()))) {
            notes.log.clear();
            notes.commitFaults.add(other);
            assertThatThrownBy(() -> edit("bye")).isSameAs(other);
            assertThat(notes.log.stream().filter("find Everything"::equals)).hasSize(1);
        }
    }

    @Test
    void neverActsBeforeTheLastChangeOfTheRecord() {
        Instant ahead = NOW.plus(Duration.ofMinutes(5));
        notes.kept.put(ID, new Note(ID, 4, ahead, State.NEW, "hello"));
        Instant next = ahead.plus(1, ChronoUnit.MICROS);
        assertThat(edit("bye").changedAt()).isEqualTo(next);
        assertThat(notes.entries.get(0).at()).isEqualTo(next);
    }

    @Test
    void cutsTimeToMicroseconds() {
        assertThat(commands().now()).isEqualTo(Instant.parse("2027-01-12T09:30:00.123456Z"));
    }

    @Test
    void answersWhatMayBeDone() {
        assertThat(allowed()).containsExactly(Action.EDIT, Action.FINISH, Action.TEAR_UP);
        notes.allowsAll = false;
        assertThat(allowed()).isEmpty();
        assertThat(notes.log).doesNotContain("begin");
    }

    @Test
    void whomRightsDoNotBindTheLifecycleStillBinds() {
        notes.allowsAll = false;
        grants = Map.of();
        Commands<Notes> exempt = commands(true);
        assertThat(finish(exempt).state()).isEqualTo(State.DONE);
        assertThatThrownBy(() -> finish(exempt)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void carriesOutWhatIsAboutManyRecordsAndNotesWhatIsAboutNone() {
        NoteId batch = new NoteId(new UUID(3, 9));
        int count = carryOut(scope -> {
            scope.addAll(Notes.kind(notes), scope.work(), List.of(written(scope, "one"), written(scope, "two")));
            scope.recordEvent("batch", new Notes.Noted(batch, "two notes"));
            return 2;
        });
        assertThat(count).isEqualTo(2);
        assertThat(notes.log).containsExactly("begin", "add", "add", "journal 3", "commit");
        assertThat(notes.entries).extracting(JournalEntry::kind).containsExactly("note", "note", "batch");
        assertThat(notes.entries)
                .allMatch(entry -> entry.version() == 0 && entry.at().equals(NOW));
        assertThat(notes.entries.get(2).subject()).isEqualTo(batch.value());
    }

    @Test
    void whatIsAboutNoRecordNeedsItsRightAndIsRefusedUnderItsName() {
        grants = Map.of(Permission.OPPORTUNITY_READ, DataScope.ALL);
        assertThatThrownBy(() -> carryOut(scope -> 1))
                .isInstanceOfSatisfying(
                        NotAllowedException.class,
                        refused -> assertThat(refused.action()).isEqualTo(Permission.OPPORTUNITY_OPEN.code()));
        assertThat(notes.entries.get(0).kind()).isEqualTo("note");
        assertThat(((CommandRejected) notes.entries.get(0).event()).command()).isEqualTo("note.gather");
        assertThat(told).hasSize(1);
    }

    /** The caller of a batch has not read the records that it changes, so a stale record is no reason to reject the batch. */
    @Test
    void whatIsAboutNoRecordIsBegunAnewAlsoWhereARecordWasStale() {
        notes.commitFaults.addAll(Collections.nCopies(3, ConflictException.stale("note", ID, 4)));
        carryOut(scope -> scope.at());
        assertThat(notes.log.stream().filter("begin"::equals)).hasSize(4);
        assertThat(notes.log).endsWith("commit");
        assertThat(told).isEmpty();
    }

    @Test
    void tellsTheFaultsOfWhatIsHandedInAmongManyAndRefusesNothing() {
        assertThat(commands().faults(Inputs.of("draft", new Draft("much too long a text"))))
                .containsExactly(Violation.of("text", "too-long", 10));
        assertThat(commands().faults(Inputs.of("draft", new Draft("short")))).isEmpty();
        assertThat(notes.log).isEmpty();
        assertThat(told).isEmpty();
    }

    private <T> T carryOut(Function<CommandScope<Notes>, T> action) {
        return commands().execute(Permission.OPPORTUNITY_OPEN, "note.gather", Inputs.none(), action);
    }

    private static Change<Note> written(CommandScope<Notes> scope, String text) {
        NoteId id = scope.newId(NoteId::new);
        return Change.of(new Note(id, 0, scope.at(), State.NEW, text), new Notes.Noted(id, text));
    }

    private java.util.Set<Action> allowed() {
        return commands()
                .queries()
                .allowed(
                        Notes.kind(notes),
                        ID,
                        (work, found, now) -> EnumSet.copyOf(Notes.LIFECYCLE.allowed(found.state())));
    }

    private Note edit(String text) {
        return commands()
                .change(
                        Notes.kind(notes),
                        Action.EDIT,
                        ID,
                        Inputs.of("draft", new Draft(text)),
                        (scope, found) -> found.become(Action.EDIT, text, scope.at()));
    }

    private Note finish(Commands<Notes> path) {
        return path.change(
                Notes.kind(notes),
                Action.FINISH,
                ID,
                Inputs.none(),
                (scope, found) -> found.become(Action.FINISH, found.text(), scope.at()));
    }

    private void breakARule() {
        fail(new RuleBrokenException("tenant.already-exists"));
    }

    /** Writes first, as winning does, and is rejected afterwards. */
    private void fail(CrmException rejection) {
        commands().change(Notes.kind(notes), Action.EDIT, ID, Inputs.none(), (scope, found) -> {
            NoteId other = scope.newId(NoteId::new);
            scope.add(
                    Notes.kind(notes),
                    Change.of(new Note(other, 0, scope.at(), State.NEW, "x"), new Notes.Noted(other, "x")));
            throw rejection;
        });
    }

    private Commands<Notes> commands() {
        return commands(false);
    }

    private Commands<Notes> commands(boolean exempt) {
        ActorSource<Notes> actors = (work, user, at) ->
                known ? Optional.of(new Actor(user, UNIT, UnitPath.root(UNIT), grants, exempt)) : Optional.empty();
        return new Commands<>(
                new Commands.Setup<>(
                        new TenantId("acme"),
                        notes,
                        actors,
                        notes.clock(),
                        new TimeOrderedIds(new Random(1)),
                        new InputCheck(VALIDATION.getValidator()),
                        rejection -> listener.rejected(rejection)),
                LIN);
    }
}

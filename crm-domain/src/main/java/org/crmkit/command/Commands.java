package org.crmkit.command;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.actor.UserId;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.aggregate.Change;
import org.crmkit.error.ConflictException;
import org.crmkit.error.CrmException;
import org.crmkit.error.DuplicateException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.StoreUnavailableException;
import org.crmkit.error.Violation;
import org.crmkit.journal.CommandRefused;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.JournalEntry;
import org.crmkit.journal.JournalQuery;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.crmkit.value.Id;
import org.crmkit.value.Ids;
import org.crmkit.value.TenantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command path, for one actor: validate, begin, find the actor, load, authorise, act, save, journal, commit. It stands
 * here and nowhere else.
 *
 * @param <W> what a unit of work offers
 */
public final class Commands<W extends CommandRecords> {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    /** The right of being somebody here at all. */
    private static final String NOBODY = "act";

    /** What desks call the record that a command is about. */
    private static final String ID = "id";

    private final Setup<W> setup;
    private final UserId user;
    private final @Nullable Long seen;

    /**
     * What all commands of a tenant share.
     *
     * @param tenant the tenant
     * @param transactions its units of work
     * @param actors how a user becomes an actor
     * @param clock what time it is
     * @param ids where new ids come from
     * @param inputs how inputs are judged
     * @param refusals who is told of refused commands
     * @param <W> what a unit of work offers
     */
    public record Setup<W extends CommandRecords>(
            TenantId tenant,
            Transactions<W> transactions,
            ActorSource<? super W> actors,
            Clock clock,
            Ids ids,
            InputCheck inputs,
            Refusal.Listener refusals) {}

    /** Opens the path for a user. */
    public Commands(Setup<W> setup, UserId user) {
        this(setup, user, null);
    }

    private Commands(Setup<W> setup, UserId user, @Nullable Long seen) {
        this.setup = setup;
        this.user = user;
        this.seen = seen;
    }

    /** Returns the same path for somebody who has seen a version, and whose next change must be based on just that one. */
    public Commands<W> seen(long version) {
        return new Commands<>(setup, user, version);
    }

    /** Makes a new record. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A create(
            RecordKind<? super W, A, I, X> kind, X action, Inputs inputs, Function<Act<W>, Change<A>> how) {
        return carryOut(
                kind.access().right(action), kind.command(action), inputs, false, act -> act.add(kind, how.apply(act)));
    }

    /** Changes a record. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A change(
            RecordKind<? super W, A, I, X> kind, X action, I id, Inputs inputs, BiFunction<Act<W>, A, Change<A>> how) {
        return perform(kind.command(action), id, inputs.and(ID, id), (work, actor) -> {
            A found = load(kind, work, actor, action, id);
            Act<W> act = begin(work, actor, found);
            A next = act.save(kind, how.apply(act, found));
            act.finish();
            return next;
        });
    }

    /** Ends a record; how it goes is among the writes of the act. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> void end(
            RecordKind<? super W, A, I, X> kind, X action, I id, BiFunction<Act<W>, A, CrmEvent> how) {
        perform(kind.command(action), id, Inputs.of(ID, id), (work, actor) -> {
            A found = load(kind, work, actor, action, id);
            Act<W> act = begin(work, actor, found);
            act.tell(kind.name(), found.version() + 1, how.apply(act, found));
            act.finish();
            return found;
        });
    }

    /**
     * Carries out something that is about no single record, such as a batch of a feed. Nobody has looked at the records that it
     * changes, so if another changes one at the same moment, it is begun anew.
     *
     * @param right the right that it needs
     * @param command its name in the journal of refusals: a kind, a dot and a verb
     */
    public <T> T carryOut(Right right, String command, Inputs inputs, Function<Act<W>, T> deed) {
        return carryOut(right, command, inputs, true, deed);
    }

    /** Returns what is wrong with something that was handed in among many; nothing is refused. */
    public List<Violation> faults(Inputs inputs) {
        return setup.inputs().faults(inputs);
    }

    /** Asks something that needs a right. */
    public <T> T ask(Right right, Inputs inputs, BiFunction<W, Actor, T> question) {
        return ask(inputs, (work, actor) -> {
            require(actor, right);
            return question.apply(work, actor);
        });
    }

    /** Returns a record that the actor can see. */
    public <A extends Aggregate<A, I>, I extends Id> A get(RecordKind<? super W, A, I, ?> kind, I id) {
        return ask(Inputs.of(ID, id), (work, actor) -> Authority.visible(kind, work, actor, id));
    }

    /** Returns what the journal says of a record that the actor can see. */
    public <A extends Aggregate<A, I>, I extends Id> Page<JournalEntry> history(
            RecordKind<? super W, A, I, ?> kind, I id, int size, @Nullable Cursor after) {
        return ask(Inputs.of(ID, id), (work, actor) -> {
            A found = Authority.visible(kind, work, actor, id);
            return work.journal()
                    .list(JournalQuery.newestOf(kind.name(), found.id().value(), size)
                            .after(after));
        });
    }

    /** Returns the instant that this path would give to an act now. */
    public Instant now() {
        return setup.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns which of the actions that are possible for a record the actor may do now. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> Set<X> allowed(
            RecordKind<? super W, A, I, X> kind, I id, Function<A, Set<X>> possible) {
        return allowed(kind, id, (work, found) -> possible.apply(found));
    }

    /** Returns which of the actions that are possible for a record, as the store stands, the actor may do now. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> Set<X> allowed(
            RecordKind<? super W, A, I, X> kind, I id, BiFunction<W, A, Set<X>> possible) {
        return ask(Inputs.of(ID, id), (work, actor) -> {
            A found = Authority.visible(kind, work, actor, id);
            Set<X> allowed = new TreeSet<>(possible.apply(work, found));
            allowed.removeIf(action -> !Authority.may(kind, work, actor, action, found));
            return allowed;
        });
    }

    /** Asks something that needs no right but to be somebody. */
    public <T> T ask(Inputs inputs, BiFunction<W, Actor, T> question) {
        setup.inputs().check(inputs);
        return setup.transactions().read(work -> question.apply(work, actor(work)));
    }

    /**
     * Appends a rejected command to the journal, in a transaction of its own. What the store failed to do is left out, as is
     * what somebody tried who is no user here. If the journal cannot be written, that is logged, and suppressed in the cause.
     */
    public void journal(Refusal refusal) {
        if (!isToBeJournalled(refusal.cause())) {
            return;
        }
        try {
            setup.transactions().write(work -> {
                work.journal().append(List.of(entry(refusal)));
                return refusal;
            });
        } catch (CrmException notRecorded) {
            LOG.warn("The refusal of {} could not be recorded", refusal.command(), notRecorded);
            refusal.cause().addSuppressed(notRecorded);
        }
    }

    private <T> T carryOut(Right right, String command, Inputs inputs, boolean unseen, Function<Act<W>, T> deed) {
        return perform(command, null, inputs, unseen, (work, actor) -> {
            require(actor, right);
            Act<W> act = new Act<>(work, actor, now(), setup.ids());
            T done = deed.apply(act);
            act.finish();
            return done;
        });
    }

    private <T> T perform(String command, @Nullable Id subject, Inputs inputs, BiFunction<W, Actor, T> deed) {
        return perform(command, subject, inputs, false, deed);
    }

    private <T> T perform(
            String command, @Nullable Id subject, Inputs inputs, boolean unseen, BiFunction<W, Actor, T> deed) {
        try {
            setup.inputs().check(inputs);
            return attempt(unseen, work -> deed.apply(work, actor(work)));
        } catch (CrmException refused) {
            record(new Refusal(
                    setup.tenant(), user, now(), command, subject == null ? null : subject.value(), refused));
            throw refused;
        }
    }

    private <T> T attempt(boolean unseen, Function<W, T> deed) {
        for (int tries = 1; ; tries++) {
            try {
                return setup.transactions().write(deed);
            } catch (ConflictException | DuplicateException raced) {
                if (!setup.transactions().areOwn() || !Attempts.areWorthAnother(raced, unseen, tries)) {
                    throw raced;
                }
            }
        }
    }

    /** First in the journal: a listener that throws must not keep a refusal out of it. */
    private void record(Refusal refusal) {
        if (setup.transactions().areOwn()) {
            journal(refusal);
        }
        setup.refusals().refused(refusal);
    }

    /** Neither where the store is away, nor what somebody tried who is nobody here. */
    private static boolean isToBeJournalled(CrmException cause) {
        return !(cause instanceof StoreUnavailableException)
                && !(cause instanceof NotAllowedException refused
                        && refused.action().equals(NOBODY));
    }

    private JournalEntry entry(Refusal refusal) {
        CrmException cause = refusal.cause();
        CommandRefused event = new CommandRefused(
                refusal.command(), refusal.subject(), cause.code(), String.valueOf(cause.getMessage()));
        String kind = refusal.command().substring(0, refusal.command().indexOf('.'));
        UUID id = setup.ids().next(refusal.at());
        return new JournalEntry(
                id, kind, event.about().value(), JournalEntry.NO_VERSION, event, refusal.actor(), refusal.at());
    }

    private <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A load(
            RecordKind<? super W, A, I, X> kind, W work, Actor actor, X action, I id) {
        A found = Authority.require(kind, work, actor, action, id);
        if (seen != null && seen != found.version()) {
            throw ConflictException.stale(kind.name(), id, seen);
        }
        return found;
    }

    private Actor actor(W work) {
        return setup.actors().find(work, user, now()).orElseThrow(() -> new NotAllowedException(NOBODY, user));
    }

    private void require(Actor actor, Right right) {
        if (!actor.may(right)) {
            throw new NotAllowedException(right.code(), user);
        }
    }

    private Act<W> begin(W work, Actor actor, Aggregate<?, ?> found) {
        return new Act<>(work, actor, found.notBefore(now()), setup.ids());
    }
}

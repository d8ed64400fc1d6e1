package org.crmkit.command;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.crmkit.actor.Actor;
import org.crmkit.actor.Permission;
import org.crmkit.actor.UserId;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.aggregate.Change;
import org.crmkit.error.ConflictException;
import org.crmkit.error.CrmException;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.OutcomeUnknownException;
import org.crmkit.error.StoreFaultException;
import org.crmkit.error.StoreUnavailableException;
import org.crmkit.error.Violation;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.JournalEntry;
import org.crmkit.journal.JournalQuery;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Id;
import org.crmkit.value.IdSource;
import org.crmkit.value.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The command path for one actor: validate, begin, find the actor, load, authorize, execute, save, journal, commit. This
 * sequence is implemented here and nowhere else.
 *
 * @param <W> what a unit of work offers
 */
public final class Commands<W extends CommandRepositories> {

    /** The action in the exception for a user who may not act at all. */
    static final String NOBODY = "act";

    /** The input name of the record that a command is about. */
    private static final String ID = "id";

    private final Setup<W> setup;
    private final UserId user;
    private final @Nullable Long ifVersion;
    private final @Nullable CommandId commandId;

    /**
     * The settings that all commands of a tenant share.
     *
     * @param tenant the tenant
     * @param transactions its units of work
     * @param actors turns a user into an actor
     * @param clock the clock
     * @param ids the source of new ids
     * @param inputs the check of inputs
     * @param rejections the listener for rejected commands
     * @param <W> what a unit of work offers
     */
    public record Setup<W extends CommandRepositories>(
            TenantId tenant,
            Transactions<W> transactions,
            ActorSource<? super W> actors,
            Clock clock,
            IdSource ids,
            InputCheck inputs,
            CommandRejection.Listener rejections) {}

    /** Creates the command path for a user. */
    public Commands(Setup<W> setup, UserId user) {
        this(setup, user, null, null);
    }

    private Commands(Setup<W> setup, UserId user, @Nullable Long ifVersion, @Nullable CommandId commandId) {
        this.setup = setup;
        this.user = user;
        this.ifVersion = ifVersion;
        this.commandId = commandId;
    }

    /** Returns the same path with an expected version, on which the next change must be based. */
    public Commands<W> ifVersion(long version) {
        return new Commands<>(setup, user, version, commandId);
    }

    /** Returns the same path for a command that is executed once under an id, even if it is repeated. */
    public Commands<W> withCommandId(@Nullable CommandId id) {
        return new Commands<>(setup, user, ifVersion, id);
    }

    /** Creates a new record. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A create(
            AggregateType<? super W, A, I, X> type,
            X action,
            Inputs inputs,
            Function<CommandScope<W>, Change<A>> effect) {
        return once(type, action, null, inputs, (work, actor) -> {
            require(actor, type.access().permission(action));
            return act(work, actor, now(), scope -> scope.add(type, effect.apply(scope)));
        });
    }

    /** Changes a record. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A change(
            AggregateType<? super W, A, I, X> type,
            X action,
            I id,
            Inputs inputs,
            BiFunction<CommandScope<W>, A, Change<A>> effect) {
        return once(type, action, id, inputs.and(ID, id), (work, actor) -> {
            A found = load(type, work, actor, action, id);
            return act(work, actor, found.notBefore(now()), scope -> scope.save(type, effect.apply(scope, found)));
        });
    }

    /** Ends a record. The action adds the write that removes it. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> void end(
            AggregateType<? super W, A, I, X> type, X action, I id, BiFunction<CommandScope<W>, A, CrmEvent> effect) {
        String command = type.command(action);
        once(command, id, Inputs.of(ID, id), (work, actor, ended) -> ended, UnaryOperator.identity(), (work, actor) -> {
            A found = load(type, work, actor, action, id);
            return act(work, actor, found.notBefore(now()), scope -> {
                scope.recordEvent(type.name(), found.version() + 1, effect.apply(scope, found), scope.at());
                return found.id().value();
            });
        });
    }

    /**
     * Executes a command that is about no single record, such as a batch of a feed. Its caller has read none of the records
     * that it changes. If another command changes one of them at the same time, this command is therefore retried.
     *
     * @param permission the permission that it needs
     * @param command its name in the journal of rejections: an aggregate type, a dot and a verb
     */
    public <T> T execute(Permission permission, String command, Inputs inputs, Function<CommandScope<W>, T> action) {
        return attempt(command, null, inputs, () -> {
            if (commandId != null) {
                throw InvalidInputException.of("commandId", "not-applicable");
            }
            return write(true, (work, actor) -> {
                require(actor, permission);
                return act(work, actor, now(), action);
            });
        });
    }

    /** Returns the violations of one item of many; nothing is rejected. */
    public List<Violation> faults(Inputs inputs) {
        return setup.inputs().faults(inputs);
    }

    /** Executes a query that needs a permission. */
    public <T> T query(Permission permission, Inputs inputs, BiFunction<W, Actor, T> question) {
        return query(inputs, (work, actor) -> {
            require(actor, permission);
            return question.apply(work, actor);
        });
    }

    /** Returns a record that the actor may see. */
    public <A extends Aggregate<A, I>, I extends Id> A get(AggregateType<? super W, A, I, ?> type, I id) {
        return query(Inputs.of(ID, id), (work, actor) -> Authorizer.visible(type, work, actor, id));
    }

    /** Returns the journal entries of a record that the actor may see. */
    public <A extends Aggregate<A, I>, I extends Id> Page<JournalEntry> history(
            AggregateType<? super W, A, I, ?> type, I id, int size, @Nullable Cursor after) {
        return query(Inputs.of(ID, id), (work, actor) -> {
            A found = Authorizer.visible(type, work, actor, id);
            return work.journal()
                    .list(JournalQuery.newestOf(type.name(), found.id().value(), size)
                            .after(after))
                    .map(JournalEntry::inHistory);
        });
    }

    /** Returns the instant that this path would give to a command now. */
    public Instant now() {
        return DateLimits.now(setup.clock());
    }

    /** Returns the actions that are possible for a record and that the actor is allowed to execute now. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> Set<X> allowed(
            AggregateType<? super W, A, I, X> type, I id, Function<A, Set<X>> possible) {
        return allowed(type, id, (work, found) -> possible.apply(found));
    }

    /**
     * Returns the actions that are possible for a record, given the current content of the store, and that the actor is
     * allowed to execute now.
     */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> Set<X> allowed(
            AggregateType<? super W, A, I, X> type, I id, BiFunction<W, A, Set<X>> possible) {
        return query(Inputs.of(ID, id), (work, actor) -> {
            A found = Authorizer.visible(type, work, actor, id);
            Set<X> allowed = new TreeSet<>(possible.apply(work, found));
            allowed.removeIf(action -> !Authorizer.may(type, work, actor, action, found));
            return allowed;
        });
    }

    /** Executes a query that needs no permission, only a user who may act. */
    public <T> T query(Inputs inputs, BiFunction<W, Actor, T> question) {
        setup.inputs().check(inputs);
        return setup.transactions().read(work -> question.apply(work, actor(work)));
    }

    /**
     * Appends a rejected command to the journal, in a transaction of its own. Two kinds of rejections are left out: those
     * because the store is unavailable, and those of a user who may not act. If the journal cannot be written, that failure
     * is logged and added to the cause as suppressed.
     */
    public void journal(CommandRejection rejection) {
        new RejectionRecorder<>(setup).journal(rejection);
    }

    private <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A once(
            AggregateType<? super W, A, I, X> type,
            X action,
            @Nullable I subject,
            Inputs inputs,
            BiFunction<W, Actor, A> effect) {
        return once(
                type.command(action),
                subject,
                inputs,
                (work, actor, earlier) ->
                        Authorizer.visible(type, work, actor, type.id().apply(earlier)),
                made -> made.id().value(),
                effect);
    }

    /** Executes a command about one record, or returns the result of the earlier execution under the same id. */
    private <T> T once(
            String command,
            @Nullable Id subject,
            Inputs inputs,
            Answer<W, T> answer,
            Function<T, UUID> made,
            BiFunction<W, Actor, T> effect) {
        return attempt(command, subject, inputs, () -> {
            if (commandId == null) {
                return write(false, effect);
            }
            Repeat repeat = new Repeat(commandId, command, user, InputDigest.of(inputs));
            BiFunction<W, Actor, Optional<T>> earlier =
                    (work, actor) -> repeat.earlierSubject(work).map(found -> answer.of(work, actor, found));
            try {
                return write(
                        false,
                        (work, actor) -> earlier.apply(work, actor).orElseGet(() -> {
                            T done = effect.apply(work, actor);
                            repeat.keep(work, made.apply(done), now());
                            return done;
                        }));
            } catch (CrmException refused) {
                return executedMeanwhile(refused, earlier);
            }
        });
    }

    /**
     * If a command was rejected because the same command was executed at the same time, the result of that execution is
     * returned.
     */
    private <T> T executedMeanwhile(CrmException refused, BiFunction<W, Actor, Optional<T>> earlier) {
        boolean isWorthALook = setup.transactions().areOwn()
                && !isOfTheStore(refused)
                && !(refused instanceof ConflictException conflict
                        && conflict.reason() == ConflictException.Reason.COMMAND_ID);
        Optional<T> found =
                isWorthALook ? setup.transactions().read(work -> earlier.apply(work, actor(work))) : Optional.empty();
        return found.orElseThrow(() -> refused);
    }

    private static boolean isOfTheStore(CrmException failed) {
        return failed instanceof StoreUnavailableException
                || failed instanceof StoreFaultException
                || failed instanceof OutcomeUnknownException;
    }

    private <T> T attempt(String command, @Nullable Id subject, Inputs inputs, Supplier<T> execution) {
        try {
            setup.inputs().check(inputs);
            return execution.get();
        } catch (CrmException refused) {
            new RejectionRecorder<>(setup)
                    .record(new CommandRejection(
                            setup.tenant(), user, now(), command, subject == null ? null : subject.value(), refused));
            throw refused;
        }
    }

    private <T> T write(boolean unseen, BiFunction<W, Actor, T> effect) {
        return Retries.write(setup.transactions(), unseen, work -> effect.apply(work, actor(work)));
    }

    private <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A load(
            AggregateType<? super W, A, I, X> type, W work, Actor actor, X action, I id) {
        A found = Authorizer.require(type, work, actor, action, id);
        if (ifVersion != null && ifVersion != found.version()) {
            throw ConflictException.stale(type.name(), id, ifVersion);
        }
        return found;
    }

    private Actor actor(W work) {
        return setup.actors().find(work, user, now()).orElseThrow(() -> new NotAllowedException(NOBODY, user));
    }

    private void require(Actor actor, Permission permission) {
        if (!actor.may(permission)) {
            throw new NotAllowedException(permission.code(), user);
        }
    }

    /** Executes the action of a command at an instant, and then writes what has been collected. */
    private <T> T act(W work, Actor actor, Instant at, Function<CommandScope<W>, T> action) {
        CommandScope<W> scope = new CommandScope<>(work, actor, at, setup.ids());
        T done = action.apply(scope);
        scope.finish();
        return done;
    }

    /** Returns the result of a command that was executed before. */
    private interface Answer<W, T> {

        T of(W work, Actor actor, UUID subject);
    }
}

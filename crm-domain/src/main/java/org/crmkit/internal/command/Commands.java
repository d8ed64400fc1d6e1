package org.crmkit.internal.command;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.command.CommandId;
import org.crmkit.kernel.command.CommandRejection;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.IdSource;
import org.crmkit.kernel.value.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The command path for one actor: validate, begin, find the actor, load, authorize, execute, save, journal, commit. This
 * sequence is implemented here and nowhere else.
 *
 * @param <W> what a unit of work offers
 */
public final class Commands<W extends CommandRepositories> {

    private final Caller<W> caller;
    private final @Nullable Long ifVersion;
    private final @Nullable CommandId commandId;
    private final CommandExecution<W> execution;

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
        this(new Caller<>(setup, user), null, null);
    }

    private Commands(Caller<W> caller, @Nullable Long ifVersion, @Nullable CommandId commandId) {
        this.caller = caller;
        this.ifVersion = ifVersion;
        this.commandId = commandId;
        this.execution = new CommandExecution<>(caller, commandId);
    }

    /** Returns the same path with an expected version, on which the next change must be based. */
    public Commands<W> ifVersion(long version) {
        return new Commands<>(caller, version, commandId);
    }

    /** Returns the same path for a command that is executed once under an id, even if it is repeated. */
    public Commands<W> withCommandId(@Nullable CommandId id) {
        return new Commands<>(caller, ifVersion, id);
    }

    /** Returns the query path of the same user. */
    public Queries<W> queries() {
        return new Queries<>(caller);
    }

    /** Creates a new record. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A create(
            AggregateType<? super W, A, I, X> type,
            X action,
            Inputs inputs,
            Function<CommandScope<W>, Change<A>> effect) {
        return create(type, action, inputs, StoredFaults.none(), effect);
    }

    /** Creates a new record, if the store finds no faults in the input either. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A create(
            AggregateType<? super W, A, I, X> type,
            X action,
            Inputs inputs,
            StoredFaults<? super W, ? super A> faults,
            Function<CommandScope<W>, Change<A>> effect) {
        return once(type, action, null, inputs, faults, (work, actor) -> {
            caller.require(actor, type.access().permission(action));
            InputCheck.require(faults.of(work, actor, null));
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
        return change(type, action, id, inputs, StoredFaults.none(), effect);
    }

    /** Changes a record, if the store finds no faults in the input either. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A change(
            AggregateType<? super W, A, I, X> type,
            X action,
            I id,
            Inputs inputs,
            StoredFaults<? super W, ? super A> faults,
            BiFunction<CommandScope<W>, A, Change<A>> effect) {
        return once(type, action, id, inputs.and(Caller.ID, id), faults, (work, actor) -> {
            A found = load(type, work, actor, action, id);
            InputCheck.require(faults.of(work, actor, found));
            return about(
                    found,
                    () -> act(
                            work,
                            actor,
                            found.notBefore(now()),
                            scope -> scope.save(type, effect.apply(scope, found))));
        });
    }

    /**
     * Changes the record with an id, or creates it if there is none, if the store finds no faults in the input. A version that is
     * expected, of a record that does not exist, is a conflict.
     */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A createOrChange(
            AggregateType<? super W, A, I, X> type,
            X action,
            I id,
            Inputs inputs,
            StoredFaults<? super W, ? super A> faults,
            Function<CommandScope<W>, Change<A>> creation,
            BiFunction<CommandScope<W>, A, Change<A>> effect) {
        return once(type, action, null, inputs, faults, (work, actor) -> {
            caller.require(actor, type.access().permission(action));
            if (type.repository().apply(work).find(id, Visibility.everything()).isEmpty()) {
                if (ifVersion != null) {
                    throw ConflictException.stale(type.name(), id, ifVersion);
                }
                InputCheck.require(faults.of(work, actor, null));
                return act(work, actor, now(), scope -> scope.add(type, creation.apply(scope)));
            }
            A found = load(type, work, actor, action, id);
            InputCheck.require(faults.of(work, actor, found));
            return act(work, actor, found.notBefore(now()), scope -> scope.save(type, effect.apply(scope, found)));
        });
    }

    /** Ends a record. The action adds the write that removes it. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> void end(
            AggregateType<? super W, A, I, X> type, X action, I id, BiFunction<CommandScope<W>, A, CrmEvent> effect) {
        String command = type.command(action);
        execution.once(
                command,
                id,
                Inputs.of(Caller.ID, id),
                List::of,
                (work, actor, ended) -> ended,
                UnaryOperator.identity(),
                (work, actor) -> {
                    A found = load(type, work, actor, action, id);
                    return about(
                            found,
                            () -> act(work, actor, found.notBefore(now()), scope -> {
                                scope.recordEvent(
                                        type.name(), found.version() + 1, effect.apply(scope, found), scope.at());
                                return found.id().value();
                            }));
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
        return execution.attempt(command, null, inputs, List::of, () -> {
            if (commandId != null) {
                throw InvalidInputException.of("commandId", "not-applicable");
            }
            return execution.write(true, (work, actor) -> {
                caller.require(actor, permission);
                return act(work, actor, now(), action);
            });
        });
    }

    /** Returns the violations of one item of many; nothing is rejected. */
    public List<Violation> faults(Inputs inputs) {
        return caller.setup().inputs().faults(inputs);
    }

    /** Returns the instant that this path would give to a command now. */
    public Instant now() {
        return caller.now();
    }

    /**
     * Appends a rejected command to the journal, in a transaction of its own. Two kinds of rejections are left out: those
     * because the store is unavailable, and those of a user who may not act. If the journal cannot be written, that failure
     * is logged and added to the cause as suppressed.
     */
    public void journal(CommandRejection rejection) {
        new RejectionRecorder<>(caller.setup()).journal(rejection);
    }

    private <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A once(
            AggregateType<? super W, A, I, X> type,
            X action,
            @Nullable I subject,
            Inputs inputs,
            StoredFaults<? super W, ? super A> faults,
            BiFunction<W, Actor, A> effect) {
        return execution.once(
                type.command(action),
                subject,
                inputs,
                () -> stored(type, action, subject, faults),
                (work, actor, earlier) ->
                        Authorizer.visible(type, work, actor, type.id().apply(earlier)),
                made -> made.id().value(),
                effect);
    }

    /**
     * Returns the faults that the store finds in an input which is rejected anyway; none if the actor cannot see the record that
     * is to be changed, may not create one, or may not act, or if the store cannot be asked.
     */
    private <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> List<Violation> stored(
            AggregateType<? super W, A, I, X> type,
            X action,
            @Nullable I subject,
            StoredFaults<? super W, ? super A> faults) {
        if (faults == StoredFaults.none()) {
            return List.of();
        }
        try {
            return caller.setup().transactions().read(work -> {
                Actor actor = caller.actor(work);
                if (subject == null) {
                    caller.require(actor, type.access().permission(action));
                    return faults.of(work, actor, null);
                }
                return faults.of(work, actor, Authorizer.visible(type, work, actor, subject));
            });
        } catch (CrmException refused) {
            return List.of();
        }
    }

    private <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A load(
            AggregateType<? super W, A, I, X> type, W work, Actor actor, X action, I id) {
        A found = Authorizer.require(type, work, actor, action, id);
        if (ifVersion != null && ifVersion != found.version()) {
            throw ConflictException.stale(type.name(), id, ifVersion);
        }
        return found;
    }

    /** Executes the action of a command; if the state of the record does not allow it, the rejection names the record. */
    private static <T> T about(Aggregate<?, ?> found, Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalTransitionException refused) {
            throw refused.about(found.id(), found.knownAs());
        }
    }

    /** Executes the action of a command at an instant, and then writes what has been collected. */
    private <T> T act(W work, Actor actor, Instant at, Function<CommandScope<W>, T> action) {
        Setup<W> setup = caller.setup();
        CommandScope<W> scope = new CommandScope<>(work, setup.tenant(), actor, at, setup.ids());
        T done = action.apply(scope);
        scope.finish();
        return done;
    }
}

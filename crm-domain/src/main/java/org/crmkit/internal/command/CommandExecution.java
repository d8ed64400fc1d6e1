package org.crmkit.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crmkit.kernel.command.CommandId;
import org.crmkit.kernel.command.CommandRejection;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.OutcomeUnknownException;
import org.crmkit.kernel.error.StoreFaultException;
import org.crmkit.kernel.error.StoreUnavailableException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of a command: its input is checked, a rejection is recorded, and a command with an id is executed once.
 *
 * @param caller the user who gives the command
 * @param commandId the id of the command; null if the host gave none
 * @param <W> what a unit of work offers
 */
record CommandExecution<W extends CommandRepositories>(
        Caller<W> caller, @Nullable CommandId commandId) {

    /** Executes a command about one record, or returns the result of the earlier execution under the same id. */
    <T> T once(
            String command,
            @Nullable Id subject,
            Inputs inputs,
            Supplier<List<Violation>> stored,
            Answer<W, T> answer,
            Function<T, UUID> made,
            BiFunction<W, Actor, T> effect) {
        return attempt(command, subject, inputs, stored, () -> {
            if (commandId == null) {
                return write(false, effect);
            }
            Repeat repeat = new Repeat(commandId, command, caller.user(), InputDigest.of(inputs));
            BiFunction<W, Actor, Optional<T>> earlier =
                    (work, actor) -> repeat.earlierSubject(work).map(found -> answer.of(work, actor, found));
            try {
                return write(
                        false,
                        (work, actor) -> earlier.apply(work, actor).orElseGet(() -> {
                            T done = effect.apply(work, actor);
                            repeat.keep(work, made.apply(done), caller.now());
                            return done;
                        }));
            } catch (CrmException refused) {
                return executedMeanwhile(refused, earlier);
            }
        });
    }

    /**
     * Executes a command, and records it if it is rejected.
     *
     * @param stored returns the faults of the input that can only be found in the store, to be reported with the others
     */
    <T> T attempt(
            String command,
            @Nullable Id subject,
            Inputs inputs,
            Supplier<List<Violation>> stored,
            Supplier<T> execution) {
        try {
            caller.setup().inputs().check(inputs, stored);
            return execution.get();
        } catch (CrmException refused) {
            new RejectionRecorder<>(caller.setup())
                    .record(new CommandRejection(
                            caller.setup().tenant(),
                            caller.user(),
                            caller.now(),
                            command,
                            subject == null ? null : subject.value(),
                            refused));
            throw refused;
        }
    }

    /**
     * Runs the effect of a command in a transaction.
     *
     * @param unseen whether the caller has read none of the records that the command changes
     */
    <T> T write(boolean unseen, BiFunction<W, Actor, T> effect) {
        return Retries.write(caller.setup().transactions(), unseen, work -> effect.apply(work, caller.actor(work)));
    }

    /**
     * If a command was rejected because the same command was executed at the same time, the result of that execution is
     * returned.
     */
    private <T> T executedMeanwhile(CrmException refused, BiFunction<W, Actor, Optional<T>> earlier) {
        Transactions<W> transactions = caller.setup().transactions();
        boolean isWorthALook = transactions.areOwn()
                && !isOfTheStore(refused)
                && !(refused instanceof ConflictException conflict
                        && conflict.reason() == ConflictException.Reason.COMMAND_ID);
        Optional<T> found =
                isWorthALook ? transactions.read(work -> earlier.apply(work, caller.actor(work))) : Optional.empty();
        return found.orElseThrow(() -> refused);
    }

    private static boolean isOfTheStore(CrmException failed) {
        return failed instanceof StoreUnavailableException
                || failed instanceof StoreFaultException
                || failed instanceof OutcomeUnknownException;
    }

    /** Returns the result of a command that was executed before. */
    interface Answer<W, T> {

        T of(W work, Actor actor, UUID subject);
    }
}

package org.crmkit.internal.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.IdSource;
import org.crmkit.kernel.value.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The scope of one command during its execution: the actor, the instant and the unit of work. Writes are collected and reach
 * the store only after the whole command has succeeded, so that a rejected command leaves nothing behind, even in a
 * transaction of the host. Guards run first: every check that may still reject the command runs before the first write.
 *
 * @param <W> what the unit of work offers
 */
public final class CommandScope<W extends CommandRepositories> {

    private final W work;
    private final TenantId tenant;
    private final Actor actor;
    private final Instant at;
    private final IdSource ids;
    private final List<Consumer<W>> guards = new ArrayList<>();
    private final List<Consumer<W>> additions = new ArrayList<>();
    private final List<Consumer<W>> writes = new ArrayList<>();
    private final List<JournalEntry> entries = new ArrayList<>();

    CommandScope(W work, TenantId tenant, Actor actor, Instant at, IdSource ids) {
        this.work = work;
        this.tenant = tenant;
        this.actor = actor;
        this.at = at;
        this.ids = ids;
    }

    /** Returns the ports, for reading. */
    public W work() {
        return work;
    }

    /** Returns the actor. */
    public Actor actor() {
        return actor;
    }

    /** Returns the id of the actor. */
    public UserId userId() {
        return actor.id();
    }

    /**
     * Returns the instant of the command. It is never earlier than the last change of the record that the command is about.
     */
    public Instant at() {
        return at;
    }

    /**
     * Returns another record that this command also changes, with the checks that a command on that record would run.
     *
     * @throws NotFoundException if the record does not exist or is not visible to the actor
     * @throws NotAllowedException if the actor may not execute the action on it
     */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A require(
            AggregateType<? super W, A, I, X> type, X action, I id) {
        return Authorizer.require(type, work, actor, action, id);
    }

    /** Returns a new id of a type. */
    public <I extends Id> I newId(Function<UUID, I> type) {
        return type.apply(ids.next(at));
    }

    /** Adds a new record and its event. New records are written before everything else, because the rest may belong to them. */
    public <A extends Aggregate<A, I>, I extends Id> A add(AggregateType<? super W, A, I, ?> type, Change<A> change) {
        additions.add(records -> type.repository().apply(records).add(change.next()));
        recordEvent(
                type.name(),
                change.next().version(),
                change.event(),
                change.next().lastEventAt());
        return change.next();
    }

    /** Adds many new records of another context, each with its event. */
    public <V, A extends Aggregate<A, I>, I extends Id> void addAll(
            AggregateType<? super V, A, I, ?> type, V records, List<Change<A>> changes) {
        write(same -> type.repository()
                .apply(records)
                .addAll(changes.stream().map(Change::next).toList()));
        changes.forEach(each -> recordEvent(
                type.name(), each.next().version(), each.event(), each.next().lastEventAt()));
    }

    /** Records an event that is about no record. */
    public void recordEvent(String kind, CrmEvent event) {
        recordEvent(kind, 0, event, at);
    }

    /**
     * Adds a check against the store that may still reject the command. It runs after the command has succeeded and before
     * anything is written.
     */
    public void guard(Consumer<W> guard) {
        guards.add(guard);
    }

    /** Adds a write of something that belongs to a record but is no aggregate. */
    public void write(Consumer<W> write) {
        writes.add(write);
    }

    /** Saves the next state of a record found in this unit of work, and its event. */
    public <A extends Aggregate<A, I>, I extends Id> A save(AggregateType<? super W, A, I, ?> type, Change<A> change) {
        return save(type, work, change);
    }

    /**
     * Changes a record of another context, without regard to its visibility. The event is never earlier than the last change
     * of the record.
     *
     * @param action returns the change of the record at that instant
     * @throws NotFoundException if there is no such record
     */
    public <V, A extends Aggregate<A, I>, I extends Id> void change(
            AggregateType<? super V, A, I, ?> type, V records, I id, BiFunction<A, Instant, Change<A>> action) {
        A found = type.repository()
                .apply(records)
                .find(id, Visibility.everything())
                .orElseThrow(() -> new NotFoundException(type.name(), id));
        save(type, records, action.apply(found, found.notBefore(at)));
    }

    /** Saves the next state of a record of another context, found in this unit of work. */
    public <V, A extends Aggregate<A, I>, I extends Id> A save(
            AggregateType<? super V, A, I, ?> type, V records, Change<A> change) {
        if (change.event() == null) {
            return change.next();
        }
        long version = change.next().version() + 1;
        guard(same -> type.repository().apply(records).guardSave(change.next()));
        write(same -> type.repository().apply(records).save(change.next()));
        recordEvent(type.name(), version, change.event(), change.next().lastEventAt());
        return change.next().withVersion(version);
    }

    /**
     * Records an event for the journal.
     *
     * @param changedAt the instant of the record's change. It is later than {@link #at} if the record was changed after the
     *     command began, or by a machine whose clock is ahead
     */
    void recordEvent(String kind, long version, @Nullable CrmEvent event, Instant changedAt) {
        if (event != null) {
            UUID subject = event.about().value();
            entries.add(
                    new JournalEntry(ids.next(changedAt), tenant, kind, subject, version, event, userId(), changedAt));
        }
    }

    void finish() {
        guards.forEach(guard -> guard.accept(work));
        additions.forEach(addition -> addition.accept(work));
        writes.forEach(write -> write.accept(work));
        if (!entries.isEmpty()) {
            work.journal().append(entries);
        }
    }
}

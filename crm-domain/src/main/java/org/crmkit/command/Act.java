package org.crmkit.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crmkit.actor.Actor;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.aggregate.Change;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.journal.CrmEvent;
import org.crmkit.journal.JournalEntry;
import org.crmkit.value.Id;
import org.crmkit.value.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One command while it is carried out: who acts, when, on what. Writes are collected and reach the store only when the
 * whole act has succeeded, so that a refusal leaves nothing behind even in a transaction that is the host's. Guards go first:
 * whatever may still refuse the act is asked before anything is written.
 *
 * @param <W> what the unit of work offers
 */
public final class Act<W extends CommandRecords> {

    private final W work;
    private final Actor actor;
    private final Instant at;
    private final Ids ids;
    private final List<Consumer<W>> guards = new ArrayList<>();
    private final List<Consumer<W>> writes = new ArrayList<>();
    private final List<JournalEntry> entries = new ArrayList<>();

    Act(W work, Actor actor, Instant at, Ids ids) {
        this.work = work;
        this.actor = actor;
        this.at = at;
        this.ids = ids;
    }

    /** Returns the ports, for reading. */
    public W work() {
        return work;
    }

    /** Returns who acts. */
    public Actor actor() {
        return actor;
    }

    /** Returns the id of who acts. */
    public UserId me() {
        return actor.id();
    }

    /** Returns the instant of the act; never earlier than the last change of the record it is about. */
    public Instant at() {
        return at;
    }

    /**
     * Returns another record that this act is about too, as a command of its own would find it.
     *
     * @throws NotFoundException if there is no such record, or not for the actor
     * @throws NotAllowedException if they may not do that to it
     */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A require(
            RecordKind<? super W, A, I, X> kind, X action, I id) {
        return Authority.require(kind, work, actor, action, id);
    }

    /** Returns a new id of a type. */
    public <I extends Id> I newId(Function<UUID, I> type) {
        return type.apply(ids.next(at));
    }

    /** Adds a new record, with what is to be said about it. */
    public <A extends Aggregate<A, I>, I extends Id> A add(RecordKind<? super W, A, I, ?> kind, Change<A> change) {
        write(records -> kind.port().apply(records).add(change.next()));
        tell(kind.name(), change.next().version(), change.event());
        return change.next();
    }

    /** Adds many new records of another context, each with what is to be said about it. */
    public <V, A extends Aggregate<A, I>, I extends Id> void addAll(
            RecordKind<? super V, A, I, ?> kind, V records, List<Change<A>> changes) {
        write(same -> kind.port()
                .apply(records)
                .addAll(changes.stream().map(Change::next).toList()));
        changes.forEach(each -> tell(kind.name(), each.next().version(), each.event()));
    }

    /** Tells in the journal of what is about no record. */
    public void note(String kind, CrmEvent event) {
        tell(kind, 0, event);
    }

    /** Asks the store something, when the act has succeeded and before anything is written, that may still refuse the act. */
    public void guard(Consumer<W> guard) {
        guards.add(guard);
    }

    /** Writes something that belongs to a record but is no aggregate. */
    public void write(Consumer<W> write) {
        writes.add(write);
    }

    /** Saves the next state of a record found in this unit of work, with what is to be said about it. */
    public <A extends Aggregate<A, I>, I extends Id> A save(RecordKind<? super W, A, I, ?> kind, Change<A> change) {
        return save(kind, work, change);
    }

    /**
     * Changes a record of another context, whoever may see it, and tells of it no earlier than of its last change.
     *
     * @param how what comes of the record at that instant
     * @throws NotFoundException if there is no such record
     */
    public <V, A extends Aggregate<A, I>, I extends Id> void change(
            RecordKind<? super V, A, I, ?> kind, V records, I id, BiFunction<A, Instant, Change<A>> how) {
        A found = kind.port()
                .apply(records)
                .find(id, Visibility.everything())
                .orElseThrow(() -> new NotFoundException(kind.name(), id));
        save(kind, records, how.apply(found, found.notBefore(at)));
    }

    /** Saves the next state of a record of another context, found in this unit of work. */
    public <V, A extends Aggregate<A, I>, I extends Id> A save(
            RecordKind<? super V, A, I, ?> kind, V records, Change<A> change) {
        if (change.event() == null) {
            return change.next();
        }
        long version = change.next().version() + 1;
        guard(same -> kind.port().apply(records).guardSave(change.next()));
        write(same -> kind.port().apply(records).save(change.next()));
        tell(kind.name(), version, change.event());
        return change.next().withVersion(version);
    }

    void tell(String kind, long version, @Nullable CrmEvent event) {
        if (event != null) {
            UUID subject = event.about().value();
            entries.add(new JournalEntry(ids.next(at), kind, subject, version, event, me(), at));
        }
    }

    void finish() {
        guards.forEach(guard -> guard.accept(work));
        writes.forEach(write -> write.accept(work));
        if (!entries.isEmpty()) {
            work.journal().append(entries);
        }
    }
}

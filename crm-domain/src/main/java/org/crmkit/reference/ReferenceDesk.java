package org.crmkit.reference;

import java.util.List;
import java.util.Set;
import org.crmkit.actor.Right;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Act;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.command.RecordKind;
import org.crmkit.error.ConflictException;
import org.crmkit.error.DuplicateException;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.JournalEntry;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/**
 * What an actor can ask for about the data dictionary. What changes a fixed entry throws {@link RuleBrokenException}
 * {@code entry.fixed}.
 */
@PrimaryPort
public final class ReferenceDesk {

    static final RecordKind<ReferenceRecords, Entry, EntryId, EntryAction> KIND =
            new RecordKind<>("entry", EntryId::new, ReferenceRecords::entries, Right.REFERENCE_READ, new EntryAccess());

    private final Commands<ReferenceRecords> commands;

    /** Opens the desk for the user of the commands. */
    public ReferenceDesk(Commands<ReferenceRecords> commands) {
        this.commands = commands;
    }

    /** Returns the same desk for somebody who has seen a version: another one is a conflict. */
    public ReferenceDesk seen(long version) {
        return new ReferenceDesk(commands.seen(version));
    }

    /**
     * Adds an entry that can be changed later.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Entry add(EntryType type, EntryDraft draft) {
        return add(type, draft, true);
    }

    /**
     * Adds an entry that can be neither changed nor deleted later.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Entry addFixed(EntryType type, EntryDraft draft) {
        return add(type, draft, false);
    }

    /**
     * Changes an entry.
     *
     * @throws RuleBrokenException {@code entry.in-use} if the value is to change while records hold it
     * @throws DuplicateException if the type has an entry of that value
     * @throws NotFoundException {@code not-found} if there is no such entry, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the entry does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the entry
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Entry revise(EntryId id, EntryDraft draft) {
        return commands.change(KIND, EntryAction.REVISE, id, Inputs.of("draft", draft), (act, found) -> {
            found.requireEditable();
            if (!found.value().equals(draft.value())) {
                requireUnused(act, found);
                requireFree(act, found.type(), draft.value(), found.id());
            }
            return found.revise(draft, act.at());
        });
    }

    /**
     * 停用: offers an entry no longer; records that hold its value keep it.
     *
     * @throws NotFoundException {@code not-found} if there is no such entry, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the entry does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the entry
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Entry retire(EntryId id) {
        return commands.change(KIND, EntryAction.RETIRE, id, Inputs.none(), (act, found) -> {
            found.requireEditable();
            return found.retire(act.at());
        });
    }

    /**
     * Offers an entry again.
     *
     * @throws NotFoundException {@code not-found} if there is no such entry, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the entry does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the entry
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Entry restore(EntryId id) {
        return commands.change(KIND, EntryAction.RESTORE, id, Inputs.none(), (act, found) -> {
            found.requireEditable();
            return found.restore(act.at());
        });
    }

    /**
     * 删除: takes an entry away.
     *
     * @throws RuleBrokenException {@code entry.in-use} while records hold its value: retire it
     * @throws NotFoundException {@code not-found} if there is no such entry, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the entry does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the entry
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public void delete(EntryId id) {
        commands.end(KIND, EntryAction.DELETE, id, (act, found) -> {
            found.requireEditable();
            requireUnused(act, found);
            EntryEvent deleted = found.delete();
            act.write(work -> work.entries().remove(found));
            return deleted;
        });
    }

    /**
     * Returns an entry.
     *
     * @throws NotFoundException {@code not-found} if there is no such entry, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Entry get(EntryId id) {
        return commands.get(KIND, id);
    }

    /**
     * Lists entries.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<Entry> list(EntryQuery query) {
        return commands.ask(
                Right.REFERENCE_READ,
                Inputs.of("query", query),
                (work, actor) -> work.entries().list(query, actor.visibility(Right.REFERENCE_READ)));
    }

    /**
     * Counts entries.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public long count(EntryFilter filter) {
        return commands.ask(
                Right.REFERENCE_READ,
                Inputs.of("filter", filter),
                (work, actor) -> work.entries().count(filter, actor.visibility(Right.REFERENCE_READ)));
    }

    /**
     * Returns what can be chosen of a type, by position: the first {@value Paging#MAX_SIZE}.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public List<Entry> offered(EntryType type) {
        return commands.ask(
                Right.REFERENCE_READ,
                Inputs.of("type", type),
                (work, actor) -> work.entries().offered(type, Paging.MAX_SIZE));
    }

    /**
     * Returns what the journal says of an entry, the newest first.
     *
     * @throws NotFoundException {@code not-found} if there is no such entry, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<JournalEntry> journal(EntryId id, int size, @Nullable Cursor after) {
        return commands.history(KIND, id, size, after);
    }

    /**
     * Returns which actions the actor may do to an entry now.
     *
     * @throws NotFoundException {@code not-found} if there is no such entry, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Set<EntryAction> allowedActions(EntryId id) {
        return commands.allowed(KIND, id, Entry::possibleActions);
    }

    private Entry add(EntryType type, EntryDraft draft, boolean editable) {
        return commands.create(
                KIND,
                EntryAction.ADD,
                Inputs.of("type", type).and("draft", draft).as(editable ? "add" : "add-fixed"),
                act -> {
                    requireFree(act, type, draft.value(), null);
                    return Entry.add(act.newId(EntryId::new), type, draft, editable, act.me(), act.at());
                });
    }

    private static void requireFree(Act<ReferenceRecords> act, EntryType type, String value, @Nullable EntryId but) {
        EntryQuery same = EntryQuery.valued(type, value);
        if (act.work().entries().list(same, Visibility.everything()).items().stream()
                .anyMatch(taken -> !taken.id().equals(but))) {
            throw new DuplicateException("entry", value, List.of());
        }
    }

    private static void requireUnused(Act<ReferenceRecords> act, Entry entry) {
        if (act.work().entryUses().countOf(entry.type(), entry.value()) > 0) {
            throw new RuleBrokenException("entry.in-use", entry.value());
        }
    }
}

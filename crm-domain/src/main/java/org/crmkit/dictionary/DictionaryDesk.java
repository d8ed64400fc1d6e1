package org.crmkit.dictionary;

import java.util.List;
import java.util.function.Function;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.RecordReads;
import org.crmkit.kernel.desk.RecordDesk;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/**
 * The queries and commands for the data dictionary. A command that would change a fixed entry throws
 * {@link RuleBrokenException} {@code entry.fixed}.
 */
@PrimaryPort
public final class DictionaryDesk extends RecordDesk<Entry, EntryId, EntryAction, Entry, EntryFilter, EntrySort> {

    static final AggregateType<DictionaryRepositories, Entry, EntryId, EntryAction> KIND = new AggregateType<>(
            "entry", EntryId::new, DictionaryRepositories::entries, Permission.DICTIONARY_READ, new EntryAccess());

    private final Commands<DictionaryRepositories> commands;
    private final Function<DictionaryRepositories, EntryReferences> references;

    DictionaryDesk(
            Commands<DictionaryRepositories> commands, Function<DictionaryRepositories, EntryReferences> references) {
        super(new RecordReads<>(
                commands.queries(),
                KIND,
                DictionaryRepositories::entries,
                (work, found, now) -> found.possibleActions()));
        this.commands = commands;
        this.references = references;
    }

    @Override
    public DictionaryDesk ifVersion(long version) {
        return new DictionaryDesk(commands.ifVersion(version), references);
    }

    /**
     * Adds an entry that can be changed later.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command used the same unique value at the same time
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     * @throws DuplicateException {@code duplicate} if the type has an entry of that value
     */
    public Entry add(EntryType type, EntryDraft draft) {
        return add(type, draft, true);
    }

    /**
     * Adds an entry that can be neither changed nor deleted later.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command used the same unique value at the same time
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     * @throws DuplicateException {@code duplicate} if the type has an entry of that value
     */
    public Entry addFixed(EntryType type, EntryDraft draft) {
        return add(type, draft, false);
    }

    /**
     * Changes an entry.
     *
     * @throws RuleBrokenException {@code entry.in-use} if the value is to change while records hold it
     * @throws DuplicateException if the type has an entry of that value
     * @throws NotFoundException {@code not-found} if the entry does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the entry does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the entry
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     * @throws RuleBrokenException {@code entry.fixed} if the entry is a fixed one
     */
    public Entry revise(EntryId id, EntryDraft draft) {
        return commands.change(KIND, EntryAction.REVISE, id, Inputs.of("draft", draft), (scope, found) -> {
            found.requireEditable();
            if (!found.value().equals(draft.value())) {
                requireUnused(scope, found);
                requireFree(scope, found.type(), draft.value(), found.id());
            }
            return found.revise(draft, scope.at());
        });
    }

    /**
     * 停用: retires an entry, which is no longer offered. Records that hold its value keep it.
     *
     * @throws NotFoundException {@code not-found} if the entry does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the entry does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the entry
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     * @throws RuleBrokenException {@code entry.fixed} if the entry is a fixed one
     */
    public Entry retire(EntryId id) {
        return commands.change(KIND, EntryAction.RETIRE, id, Inputs.none(), (scope, found) -> {
            found.requireEditable();
            return found.retire(scope.at());
        });
    }

    /**
     * Restores an entry, which is offered again.
     *
     * @throws NotFoundException {@code not-found} if the entry does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the entry does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the entry
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     * @throws RuleBrokenException {@code entry.fixed} if the entry is a fixed one
     */
    public Entry restore(EntryId id) {
        return commands.change(KIND, EntryAction.RESTORE, id, Inputs.none(), (scope, found) -> {
            found.requireEditable();
            return found.restore(scope.at());
        });
    }

    /**
     * 删除: deletes an entry.
     *
     * @throws RuleBrokenException {@code entry.in-use} while records hold its value; it can be retired instead
     * @throws NotFoundException {@code not-found} if the entry does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the entry does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the entry
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public void delete(EntryId id) {
        commands.end(KIND, EntryAction.DELETE, id, (scope, found) -> {
            found.requireEditable();
            requireUnused(scope, found);
            EntryEvent deleted = found.delete();
            scope.write(work -> work.entries().remove(found));
            return deleted;
        });
    }

    /**
     * Returns the entries of a type that can be chosen, by position: the first {@value Paging#MAX_SIZE}.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public List<Entry> offered(EntryType type) {
        return commands.queries()
                .read(
                        KIND.readPermission(),
                        Inputs.of("type", type),
                        (work, visibility) -> work.entries().offered(type, Paging.MAX_SIZE));
    }

    private Entry add(EntryType type, EntryDraft draft, boolean editable) {
        return commands.create(
                KIND,
                EntryAction.ADD,
                Inputs.of("type", type).and("draft", draft).as(editable ? "add" : "add-fixed"),
                scope -> {
                    requireFree(scope, type, draft.value(), null);
                    return Entry.add(scope.newId(EntryId::new), type, draft, editable, scope.userId(), scope.at());
                });
    }

    private static void requireFree(
            CommandScope<DictionaryRepositories> scope, EntryType type, String value, @Nullable EntryId but) {
        ListQuery<EntryFilter, EntrySort> same = new EntryFilter(type, null, null, value).byPosition(1);
        if (scope.work().entries().list(same, Visibility.everything()).items().stream()
                .anyMatch(taken -> !taken.id().equals(but))) {
            throw new DuplicateException("entry", value, List.of());
        }
    }

    private void requireUnused(CommandScope<DictionaryRepositories> scope, Entry entry) {
        if (references.apply(scope.work()).countOf(entry.type(), entry.value()) > 0) {
            throw new RuleBrokenException("entry.in-use", entry.value());
        }
    }
}

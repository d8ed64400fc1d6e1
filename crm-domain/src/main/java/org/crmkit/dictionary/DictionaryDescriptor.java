package org.crmkit.dictionary;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;

/** Describes the data dictionary. */
public final class DictionaryDescriptor implements ContextDescriptor<DictionaryRepositories> {

    /** Creates the desk for the user of the commands. */
    public static DictionaryDesk desk(
            Commands<DictionaryRepositories> commands, Function<DictionaryRepositories, EntryReferences> references) {
        return new DictionaryDesk(commands, references);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(Entry.class);
    }

    @Override
    public List<AggregateType<? super DictionaryRepositories, ?, ?, ?>> types() {
        return List.of(DictionaryDesk.KIND);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.DICTIONARY_READ, Permission.DICTIONARY_EDIT);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(EntryEvent.class);
    }
}

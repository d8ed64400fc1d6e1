package org.crmkit.dictionary;

import java.util.function.Function;
import java.util.Set;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.command.Commands;
import org.crmkit.context.ContextDescriptor;
import org.crmkit.journal.CrmEvent;

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
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(EntryEvent.class);
    }
}

package org.crmkit.dictionary;

import java.util.Set;
import org.crmkit.internal.context.ContextDescriptor;

/**
 * A context whose records hold values of the dictionary. An entry cannot be deleted while records hold its value.
 *
 * @param <W> the ports that the context reads and writes
 */
public interface EntryReferenceSource<W> extends ContextDescriptor<W> {

    /** Returns the types of entries whose values the records hold. */
    Set<EntryType> entryTypes();

    /**
     * Counts the records that hold a value, whether or not the actor may see them.
     *
     * @param type one of {@link #entryTypes}
     */
    long countOf(W work, EntryType type, String value);
}

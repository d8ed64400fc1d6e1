package org.crmkit.trade;

import java.util.Collection;
import java.util.Map;
import org.crmkit.error.ConflictException;
import org.crmkit.value.Id;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Where our copies of one kind of thing are kept, for the feed: many at a time, and nothing is loaded that is not asked for.
 *
 * @param <T> what is copied
 * @param <I> its id
 */
@SecondaryPort
public interface FeedRepository<T extends ExternalRecord<I>, I extends Id> {

    /** Returns the copies that are held of some things. */
    Map<I, FeedCopy<T>> findAll(Collection<I> ids);

    /**
     * Adds copies of things of which none was held, each with revision 0.
     *
     * @throws ConflictException if there is one meanwhile; the store may also say so at the commit
     */
    void insert(Collection<T> items);

    /**
     * Replaces copies.
     *
     * @param items what they say now, with the revision in which they were {@link #findAll}; it is then one higher
     * @throws ConflictException if one of them has another revision meanwhile; the store may also say so at the commit
     */
    void update(Collection<FeedCopy<T>> items);
}

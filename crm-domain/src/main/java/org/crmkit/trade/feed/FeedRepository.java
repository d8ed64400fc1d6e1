package org.crmkit.trade.feed;

import java.util.Collection;
import java.util.Map;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.value.Id;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The repository of the copies of one kind of external records, for the feed. It reads and writes many copies at a time, and
 * loads only the requested ones.
 *
 * @param <T> the type of the external records
 * @param <I> the type of their ids
 */
@SecondaryPort
public interface FeedRepository<T extends ExternalRecord<I>, I extends Id> {

    /** Returns the existing copies with the given ids. */
    Map<I, FeedCopy<T>> findAll(Collection<I> ids);

    /**
     * Adds copies of records that had no copy, each with revision 0.
     *
     * @throws ConflictException if one of them exists by now; the store may also throw it at the commit
     */
    void insert(Collection<T> items);

    /**
     * Replaces copies.
     *
     * @param items the new contents, each with the revision that {@link #findAll} returned; the revision is increased by one
     * @throws ConflictException if one of them has another revision by now; the store may also throw it at the commit
     */
    void update(Collection<FeedCopy<T>> items);
}

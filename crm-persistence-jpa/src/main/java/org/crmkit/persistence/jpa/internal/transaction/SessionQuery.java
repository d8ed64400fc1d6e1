package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.Query;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query or an update of a unit of work. It runs at the {@linkplain ProviderCalls boundary} to the provider.
 *
 * @param <T> the type of its results
 */
public final class SessionQuery<T> {

    private final Query query;
    private final Function<Query, List<T>> results;

    /**
     * Creates a query.
     *
     * @param results reads the results of the query
     */
    SessionQuery(Query query, Function<Query, List<T>> results) {
        this.query = query;
        this.results = results;
    }

    public SessionQuery<T> setParameter(String name, @Nullable Object value) {
        query.setParameter(name, value);
        return this;
    }

    public SessionQuery<T> setParameter(int position, @Nullable Object value) {
        query.setParameter(position, value);
        return this;
    }

    public SessionQuery<T> setMaxResults(int max) {
        query.setMaxResults(max);
        return this;
    }

    public SessionQuery<T> setFirstResult(int first) {
        query.setFirstResult(first);
        return this;
    }

    public List<T> getResultList() {
        return ProviderCalls.call(() -> results.apply(query));
    }

    /** Returns the only result of a query that always has one. */
    public T getSingleResult() {
        return getResultList().get(0);
    }

    public int executeUpdate() {
        return ProviderCalls.call(query::executeUpdate);
    }
}

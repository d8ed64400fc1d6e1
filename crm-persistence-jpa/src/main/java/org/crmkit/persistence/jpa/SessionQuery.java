package org.crmkit.persistence.jpa;

import jakarta.persistence.Query;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query or an update of a unit of work. It runs at the {@linkplain ProviderCalls boundary} to the provider.
 *
 * @param <T> the type of its results
 */
final class SessionQuery<T> {

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

    SessionQuery<T> setParameter(String name, @Nullable Object value) {
        query.setParameter(name, value);
        return this;
    }

    SessionQuery<T> setParameter(int position, @Nullable Object value) {
        query.setParameter(position, value);
        return this;
    }

    SessionQuery<T> setMaxResults(int max) {
        query.setMaxResults(max);
        return this;
    }

    List<T> getResultList() {
        return ProviderCalls.call(() -> results.apply(query));
    }

    /** Returns the only result of a query that always has one. */
    T getSingleResult() {
        return getResultList().get(0);
    }

    int executeUpdate() {
        return ProviderCalls.call(query::executeUpdate);
    }
}

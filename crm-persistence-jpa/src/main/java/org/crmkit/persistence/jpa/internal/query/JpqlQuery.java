package org.crmkit.persistence.jpa.internal.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.entity.Key;
import org.crmkit.persistence.jpa.internal.transaction.SessionQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/**
 * A query that is built from conditions. A parameter is never null. There are few different query texts, so that the provider
 * keeps each of them prepared.
 */
public final class JpqlQuery {

    private final StringBuilder text;
    private final Map<String, Object> values = new HashMap<>();

    private final TenantEntityManager entityManager;

    private Rows rows = Rows.MANY;

    private JpqlQuery(String select, TenantEntityManager entityManager) {
        this.text = new StringBuilder(select);
        this.entityManager = entityManager;
        values.put("tenant", entityManager.tenant());
    }

    /** How many rows a query looks at, which decides how it is best restricted to a visibility. */
    enum Rows {
        /** That of one id. */
        ONE,
        /** Those of some ids, at most as many as a page has. */
        SOME,
        /** Those of a page, in the order of an index. */
        PAGE,
        /** All that match, to count them. */
        COUNTED,
        /** All that match, for a report. */
        MANY
    }

    /** Creates a query on rows {@code r} of a tenant. */
    public static JpqlQuery of(String select, TenantEntityManager entityManager) {
        return new JpqlQuery(select + " where r.key.tenantId = :tenant", entityManager);
    }

    /** Declares that the query looks at one row. */
    public JpqlQuery one() {
        rows = Rows.ONE;
        return this;
    }

    /** Declares that the query looks at the rows of so many ids. */
    public JpqlQuery some(int ids) {
        rows = ids == 1 ? Rows.ONE : Rows.SOME;
        return this;
    }

    /** Declares that the query reads one page. */
    JpqlQuery paged() {
        rows = Rows.PAGE;
        return this;
    }

    /** Declares that the query counts the rows. */
    public JpqlQuery counted() {
        rows = Rows.COUNTED;
        return this;
    }

    boolean isPage() {
        return rows == Rows.PAGE;
    }

    Rows rows() {
        return rows;
    }

    TenantEntityManager entityManager() {
        return entityManager;
    }

    public JpqlQuery and(String condition) {
        text.append(" and ").append(condition);
        return this;
    }

    /** Adds a condition with one parameter, unless its value is null. */
    public JpqlQuery and(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(condition).set(name, value);
    }

    /** Adds the condition that a stored sort key begins with a text, unless the text is null. */
    public JpqlQuery begins(String attribute, String name, @Nullable String start) {
        return and(attribute + " like :" + name + " escape '!'", name, sortKeyPrefix(start));
    }

    public JpqlQuery set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Key key(UUID id) {
        return entityManager.key(id);
    }

    public JpqlQuery then(String end) {
        text.append(' ').append(end);
        return this;
    }

    /** Puts the query into another one. */
    JpqlQuery within(String before, String after) {
        text.insert(0, before).append(after);
        return this;
    }

    public <T> SessionQuery<T> query(TenantEntityManager entityManager, Class<T> type) {
        SessionQuery<T> query = entityManager.query(text.toString(), type);
        values.forEach(query::setParameter);
        return query;
    }

    public <T> List<T> list(TenantEntityManager entityManager, Class<T> type) {
        return query(entityManager, type).getResultList();
    }

    public static String prefix(String start) {
        return start.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Returns the pattern for stored sort keys that begin with a text; null for null. */
    public static @Nullable String sortKeyPrefix(@Nullable String start) {
        return start == null ? null : prefix(Text.sortKey(start));
    }
}

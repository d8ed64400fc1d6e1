package org.crmkit.persistence.jpa;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table into which rows are written many at a time, past the persistence context: whatever their number, no more than one
 * statement's worth of them is held. The texts of the statements are few, as each has a power of two of rows, so that
 * provider and driver keep them prepared.
 *
 * @param <T> what stands in a row
 */
final class BulkTable<T> {

    /** Far below what any driver takes; more of them in a statement bring nothing. */
    private static final int PARAMETERS_MAX = 2000;

    private final String kind;
    private final String table;
    private final List<String> columns;
    private final Function<T, UUID> id;
    private final Function<T, List<@Nullable Object>> values;
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    /**
     * Describes the table.
     *
     * @param kind the name in errors of what stands there
     * @param columns the columns but the tenant's
     * @param id the id of what stands in a row
     * @param values the values of a row, in the order of the columns
     */
    BulkTable(
            String kind,
            String table,
            List<String> columns,
            Function<T, UUID> id,
            Function<T, List<@Nullable Object>> values) {
        this.kind = kind;
        this.table = table;
        this.columns = columns;
        this.id = id;
        this.values = values;
    }

    void insert(Session session, List<T> rows) {
        for (List<T> some : Parts.of(rows, PARAMETERS_MAX / columns.size())) {
            Query insert = session.write(texts.computeIfAbsent(some.size(), this::text), table)
                    .setParameter(1, session.tenant());
            int place = 2;
            for (T row : some) {
                for (Object value : values.apply(row)) {
                    insert.setParameter(place++, value);
                }
            }
            session.adding(kind, id.apply(some.get(0)), insert::executeUpdate);
        }
    }

    private String text(int rows) {
        StringBuilder text = new StringBuilder("insert into " + table + " (tenant_id");
        columns.forEach(each -> text.append(", ").append(each));
        text.append(") values ");
        int place = 2;
        for (int row = 0; row < rows; row++) {
            text.append(row == 0 ? "(?1" : ", (?1");
            for (int column = 0; column < columns.size(); column++) {
                text.append(", ?").append(place++);
            }
            text.append(')');
        }
        return text.toString();
    }
}

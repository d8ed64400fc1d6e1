package org.crmkit.persistence.jpa.internal.bulk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crmkit.persistence.jpa.internal.query.Parts;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.crmkit.persistence.jpa.internal.transaction.SessionQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows with few statements and bypasses the persistence context. For any number of rows, it holds no more than the
 * rows of one statement. There are few different statement texts, so that provider and driver keep them prepared.
 */
public record Bulk(TenantEntityManager entityManager) {

    /** Far below the limit of every driver. More parameters per statement bring no gain. */
    private static final int PARAMETERS_MAX = 2000;

    /** The maximum number of rows of a statement in which each column is one parameter. */
    private static final int ROWS_MAX = 4096;

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    public <T> void insert(BulkTable<T> table, List<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (entityManager.database() == Database.POSTGRESQL) {
            Parts.evenly(rows, ROWS_MAX).forEach(some -> arrays(table, some));
        } else {
            Parts.of(rows, PARAMETERS_MAX / table.columns().size()).forEach(some -> values(table, some));
        }
    }

    /** PostgreSQL accepts a whole column as one parameter, which saves the database and the driver most of the work. */
    private <T> void arrays(BulkTable<T> table, List<T> rows) {
        List<ArrayText> columns =
                table.columns().stream().map(each -> new ArrayText()).toList();
        for (T row : rows) {
            List<@Nullable Object> values = table.values().apply(row);
            for (int column = 0; column < columns.size(); column++) {
                columns.get(column).add(values.get(column));
            }
        }
        SessionQuery<Object> insert = entityManager
                .write(TEXTS.computeIfAbsent(table.name(), name -> arrays(table)), table.name())
                .setParameter(1, entityManager.tenant());
        for (int column = 0; column < columns.size(); column++) {
            insert.setParameter(column + 2, columns.get(column).end());
        }
        execute(table, rows, insert);
    }

    private <T> void values(BulkTable<T> table, List<T> rows) {
        String text = TEXTS.computeIfAbsent(table.name() + " " + rows.size(), name -> values(table, rows.size()));
        SessionQuery<Object> insert = entityManager.write(text, table.name()).setParameter(1, entityManager.tenant());
        int place = 2;
        for (T row : rows) {
            for (Object value : table.values().apply(row)) {
                insert.setParameter(place++, TenantEntityManager.bare(value));
            }
        }
        execute(table, rows, insert);
    }

    private <T> void execute(BulkTable<T> table, List<T> rows, SessionQuery<Object> insert) {
        entityManager.adding(table.kind(), table.id().apply(rows.get(0)), insert::executeUpdate);
    }

    private static String arrays(BulkTable<?> table) {
        List<BulkTable.Column> columns = table.columns();
        return IntStream.range(0, columns.size())
                .mapToObj(place ->
                        "cast(?" + (place + 2) + " as " + columns.get(place).type() + "[])")
                .collect(Collectors.joining(
                        ", ", table.head() + " select cast(?1 as varchar), r.* from unnest(", ") r"));
    }

    private static String values(BulkTable<?> table, int rows) {
        int columns = table.columns().size();
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> ", ?" + (row * columns + column + 2))
                        .collect(Collectors.joining("", "(?1", ")")))
                .collect(Collectors.joining(", ", table.head() + " values ", ""));
    }
}

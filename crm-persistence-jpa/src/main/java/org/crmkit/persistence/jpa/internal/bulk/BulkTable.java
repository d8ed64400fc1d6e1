package org.crmkit.persistence.jpa.internal.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table into which many rows are written at a time.
 *
 * @param kind the name of the stored items in errors
 * @param name the name of the table
 * @param columns the columns without the tenant's, each with its type
 * @param id the id of an item
 * @param values the values of a row, in the order of the columns
 * @param <T> the type of the stored items
 */
public record BulkTable<T>(
        String kind,
        String name,
        List<Column> columns,
        Function<T, UUID> id,
        Function<T, List<@Nullable Object>> values) {

    /**
     * A column.
     *
     * @param type its type in PostgreSQL, without a length
     */
    public record Column(String name, String type) {}

    /** Parses columns as a script writes them: each is a name, a space and a type. */
    public static List<Column> columns(String... columns) {
        return Arrays.stream(columns)
                .map(each -> each.split(" ", 2))
                .map(each -> new Column(each[0], each[1]))
                .toList();
    }

    /** Returns the beginning of an insert statement: the table with its columns, the tenant's first. */
    String head() {
        return columns.stream()
                .map(Column::name)
                .collect(Collectors.joining(", ", "insert into " + name + " (tenant_id, ", ")"));
    }
}

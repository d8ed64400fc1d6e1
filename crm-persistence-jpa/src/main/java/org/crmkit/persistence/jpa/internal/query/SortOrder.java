package org.crmkit.persistence.jpa.internal.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Paging;
import org.crmkit.persistence.jpa.internal.transaction.Database;

/**
 * A column by which a list is sorted and paged. A page starts after the key and the id of the cursor, never at an offset.
 *
 * @param attribute the attribute of row {@code r}; never null in the database
 * @param type the type of its keys
 * @param id the id that decides between equal keys
 */
public record SortOrder(String attribute, Class<?> type, String id) {

    /** Sorts rows, between equal keys by their ids. */
    public SortOrder(String attribute, Class<?> type) {
        this(attribute, type, "r.key.id");
    }

    /**
     * Restricts a query to the rows after the cursor, and sorts it. PostgreSQL starts to read an index at the pair of key and id,
     * unless there is a bound of the key as well. The other databases do not understand a pair in this way, and start at the bound.
     */
    public JpqlQuery page(JpqlQuery clauses, Paging<?> paging) {
        boolean ascending = paging.direction() == Direction.ASCENDING;
        Cursor after = paging.after();
        if (after != null) {
            if (!type.isInstance(after.key())) {
                throw InvalidInputException.of("cursor", "malformed", "token of an earlier page");
            }
            String beyond = ascending ? " > " : " < ";
            if (clauses.entityManager().database() != Database.POSTGRESQL) {
                clauses.and(attribute + (ascending ? " >= " : " <= ") + ":afterKey");
            }
            clauses.and("(" + attribute + ", " + id + ")" + beyond + "(:afterKey, :afterId)")
                    .set("afterKey", after.key())
                    .set("afterId", after.id());
        }
        return clauses.then(by(paging.direction()));
    }

    /** Returns the clause that sorts rows. */
    String by(Direction direction) {
        String way = direction == Direction.ASCENDING ? " asc" : " desc";
        return "order by " + attribute + way + ", " + id + way;
    }

    /** Sorts items in the order of a list of ids. */
    public static <T> List<T> as(List<UUID> ids, List<T> things, Function<T, UUID> id) {
        Map<UUID, Integer> places = new HashMap<>();
        ids.forEach(each -> places.put(each, places.size()));
        return things.stream()
                .sorted(Comparator.comparing(each -> places.getOrDefault(id.apply(each), -1)))
                .toList();
    }
}

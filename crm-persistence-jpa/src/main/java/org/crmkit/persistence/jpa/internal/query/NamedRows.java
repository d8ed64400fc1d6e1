package org.crmkit.persistence.jpa.internal.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of a list that shows names of other records beside them. The statement of a page determines its rows in a subquery,
 * and joins the other records only to them.
 *
 * @param entity the entity of the rows
 * @param joins the joins of the other records to rows {@code r}
 */
record NamedRows(String entity, String joins) {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\br(\\.\\w+)+");

    /**
     * Returns the query for a page.
     *
     * @param select the select clause, on rows {@code r} and the joined records
     * @param order the order of the page
     * @param page creates the query for the rows of the page, in their order, from its select and from clauses
     */
    JpqlQuery page(String select, String order, Function<String, JpqlQuery> page) {
        Map<String, String> columns = new LinkedHashMap<>();
        String selected = outside(select, columns);
        String joined = outside(joins, columns);
        String ordered = outside(order, columns);
        String inside = columns.entrySet().stream()
                .map(each -> each.getKey() + " as " + each.getValue())
                .collect(Collectors.joining(", ", "select ", " from " + entity + " r"));
        return page.apply(inside)
                .within(selected + " from (", " fetch first :rows rows only) p" + joined + " " + ordered);
    }

    /** Replaces the attributes of rows by columns of the subquery {@code p}. */
    private static String outside(String text, Map<String, String> columns) {
        return ATTRIBUTE
                .matcher(text)
                .replaceAll(found -> "p." + columns.computeIfAbsent(found.group(), attribute -> "c" + columns.size()));
    }
}

package org.crmkit.persistence.jpa.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/**
 * The index by which a database finds rows by a part of a text. Only PostgreSQL has one, over the {@linkplain SearchPieces pieces}
 * of the texts. The other databases compare the text of each row that meets the other conditions, and their rows have no pieces.
 *
 * @param entityManager the entity manager of the tenant
 */
public record PieceIndex(TenantEntityManager entityManager) {

    /**
     * If more rows have the pieces, a page is read in the order of the list, which ends after a few rows. PostgreSQL does not
     * know how many rows have several pieces: it assumes that one piece says nothing about the next.
     */
    private static final int FEW_ROWS = 2000;

    /** Up to so many rows that have the pieces are read by their ids, so that the pieces are looked up once. */
    private static final int FEW_IDS = 256;

    /** The index of the scripts is over the same expression. Jakarta Persistence has no operator for arrays. */
    private static final String HAS_PIECES =
            "function('sql', 'string_to_array(?, '' '') @> string_to_array(?, '' '')', {attribute}, :{name}) = true";

    /** A text in which parts are looked for, with the pieces of the parts; null if a part is too short to have any. */
    private record Wanted(
            SearchedText text,
            List<String> parts,
            String name,
            @Nullable String pieces) {

        private boolean isIndexed() {
            return pieces != null;
        }

        /** Returns whether there is more than one piece, beside the tenant. */
        private boolean hasSeveral() {
            return pieces != null && pieces.indexOf(' ') < pieces.lastIndexOf(' ');
        }

        private String hasPieces(JpqlQuery clauses) {
            clauses.set(name, String.valueOf(pieces));
            return HAS_PIECES.replace("{attribute}", text.pieces()).replace("{name}", name);
        }

        private String contains(JpqlQuery clauses) {
            List<String> conditions = new ArrayList<>();
            for (int place = 0; place < parts.size(); place++) {
                String part = name + "Part" + place;
                conditions.add(text.attribute() + " like :" + part + " escape '!'");
                clauses.set(part, "%" + JpqlQuery.prefix(parts.get(place)));
            }
            return String.join(" and ", conditions);
        }
    }

    /**
     * Returns the pieces that a row stores; null if the database has no index over them.
     *
     * @param stored the pieces that the row has; they are kept if they are not null
     * @param texts adds the texts of the row
     */
    public @Nullable String stored(@Nullable String stored, Function<SearchPieces, SearchPieces> texts) {
        return stored == null && isAvailable()
                ? texts.apply(SearchPieces.of(entityManager.tenant())).text()
                : stored;
    }

    /** Adds the condition that a text contains a part. */
    public JpqlQuery and(JpqlQuery clauses, String name, SearchedText text, String part) {
        return and(clauses, name, Map.of(text, List.of(part)));
    }

    /** Adds the condition that a text contains each of some words; no words add no condition. */
    public JpqlQuery words(JpqlQuery clauses, SearchedText text, List<String> words) {
        return words.isEmpty() ? clauses : and(clauses, "words", Map.of(text, words));
    }

    /**
     * Adds the condition that one of several texts of a row contains each of its parts. A part without pieces, such as a single
     * character, is compared with the text of each row that meets the other conditions. The text is compared before the pieces:
     * where a database reads rows in the order of a list, it then looks at the pieces of few rows only.
     *
     * @param name the beginning of the names of the parameters
     * @param texts the texts with the keys of their parts
     */
    public JpqlQuery and(JpqlQuery clauses, String name, Map<SearchedText, List<String>> texts) {
        boolean has = isAvailable();
        List<Wanted> all = new ArrayList<>();
        texts.forEach((text, parts) -> all.add(new Wanted(
                text,
                parts,
                name + all.size(),
                has ? SearchPieces.wanted(entityManager.tenant(), text.mark(), String.join(" ", parts)) : null)));
        boolean indexed = all.stream().allMatch(Wanted::isIndexed);
        if (!indexed || !clauses.isPage() || all.stream().noneMatch(Wanted::hasSeveral)) {
            return clauses.and(condition(clauses, all, indexed));
        }
        List<UUID> found = withPieces(all);
        if (found.size() <= FEW_IDS) {
            return Ids.in(clauses.and(condition(clauses, all, false)), "r.key.id", name + "Ids", found);
        }
        return clauses.and(condition(clauses, all, found.size() <= FEW_ROWS));
    }

    private static String condition(JpqlQuery clauses, List<Wanted> all, boolean indexed) {
        return any(
                all,
                each -> indexed ? each.contains(clauses) + " and " + each.hasPieces(clauses) : each.contains(clauses));
    }

    private boolean isAvailable() {
        return entityManager.database() == Database.POSTGRESQL;
    }

    /**
     * Returns the ids of the rows that have the pieces, but not more than one over the limit. PostgreSQL does not know how many
     * there are if there are several pieces.
     */
    private List<UUID> withPieces(List<Wanted> all) {
        JpqlQuery rows =
                JpqlQuery.of("select r.key.id from " + all.get(0).text().from(), entityManager);
        return rows.and(any(all, each -> each.hasPieces(rows)))
                .query(entityManager, UUID.class)
                .setMaxResults(FEW_ROWS + 1)
                .getResultList();
    }

    private static String any(List<Wanted> all, Function<Wanted, String> condition) {
        return all.isEmpty()
                ? "1 = 0"
                : String.join(") or (", all.stream().map(condition).toList()).transform(each -> "((" + each + "))");
    }
}

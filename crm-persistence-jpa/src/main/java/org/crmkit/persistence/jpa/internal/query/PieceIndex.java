package org.crmkit.persistence.jpa.internal.query;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The index by which a database finds rows by a part of a text. Only PostgreSQL has one, over the {@linkplain SearchPieces pieces}
 * of the texts. The other databases compare the text of each row that meets the other conditions, and their rows have no pieces.
 *
 * @param tenant the tenant of the rows
 * @param available whether the database has the index
 */
public record PieceIndex(String tenant, BooleanSupplier available) {

    /** The index of the scripts is over the same expression. Jakarta Persistence has no operator for arrays. */
    private static final String HAS_PIECES =
            "function('sql', 'string_to_array(?, '' '') @> string_to_array(?, '' '')', {pieces}, :{name}Pieces) = true";

    /**
     * Returns the pieces that a row stores; null if the database has no index over them.
     *
     * @param stored the pieces that the row has; they are kept if they are not null
     * @param texts adds the texts of the row
     */
    public @Nullable String stored(@Nullable String stored, Function<SearchPieces, SearchPieces> texts) {
        return stored == null && available.getAsBoolean()
                ? texts.apply(SearchPieces.of(tenant)).text()
                : stored;
    }

    /** Adds the condition that a text contains a part. */
    public JpqlQuery and(JpqlQuery clauses, SearchedText text, String name, String part) {
        return clauses.and(contains(clauses, text, name, part));
    }

    /**
     * Returns the condition that a text contains a part, and sets its parameters. The text comes before the pieces: where the
     * database reads the rows in the order of a list, it compares the text, which is faster, and looks at the pieces only if the
     * text contains the part. A part without pieces, such as a single
     * character, is compared with the text of each row that meets the other conditions.
     *
     * @param name the name of the parameter
     * @param part the key of the part
     */
    public String contains(JpqlQuery clauses, SearchedText text, String name, String part) {
        clauses.set(name, "%" + JpqlQuery.prefix(part));
        String condition = text.attribute() + " like :" + name + " escape '!'";
        String wanted = available.getAsBoolean() ? SearchPieces.wanted(tenant, text.mark(), part) : null;
        if (wanted == null) {
            return condition;
        }
        clauses.set(name + "Pieces", wanted);
        return "(" + condition + " and "
                + HAS_PIECES.replace("{pieces}", text.pieces()).replace("{name}", name) + ")";
    }
}

package org.crmkit.persistence.jpa.internal.query;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of texts. A piece is two neighbouring characters of a word, or three if all of them are of a script with few
 * characters. A text that contains a part has all pieces of the part. The converse is not true, so that a query also compares the
 * text itself. Pieces stand in one text with a space between them. The first one names the tenant. Each of the others begins with
 * the mark of its text.
 */
public final class SearchPieces {

    /** The mark of the piece that names the tenant. */
    private static final char TENANT = '=';

    /**
     * The first character after the scripts in which three characters make a piece. It is fixed, because pieces are stored: the
     * properties of a character depend on the JDK. The scripts after it, from the radicals of Han on, have so many characters
     * that two of them are rare enough.
     */
    private static final int MANY_CHARACTERS = 0x2E80;

    private static final int BITS = 21;

    private final StringBuilder text;

    private SearchPieces(String tenant) {
        this.text = new StringBuilder(tenant.length() + 1).append(TENANT).append(tenant);
    }

    /** Returns the pieces of a row without texts. */
    public static SearchPieces of(String tenant) {
        return new SearchPieces(tenant);
    }

    /** Adds all pieces of a text of the row. */
    public SearchPieces add(char mark, @Nullable String key) {
        if (key != null) {
            append(mark, pieces(key, false));
        }
        return this;
    }

    /** Returns the pieces that a text must have to contain a part; null if the part is too short to have any. */
    static @Nullable String wanted(String tenant, char mark, String part) {
        long[] pieces = pieces(part, true);
        return pieces.length == 0 ? null : of(tenant).append(mark, pieces).text();
    }

    /** Returns the text with the pieces. */
    public String text() {
        return text.toString();
    }

    private SearchPieces append(char mark, long... pieces) {
        for (long piece : pieces) {
            text.append(' ').append(mark).appendCodePoint(character(piece, 2)).appendCodePoint(character(piece, 1));
            int third = character(piece, 0);
            if (third != 0) {
                text.appendCodePoint(third);
            }
        }
        return this;
    }

    /**
     * Returns the different pieces of the words of a key.
     *
     * @param fewest whether to leave out the pieces that are contained in others
     */
    private static long[] pieces(String key, boolean fewest) {
        return Arrays.stream(key.split(" "))
                .flatMapToLong(word -> pieces(word.codePoints().toArray(), fewest))
                .sorted()
                .distinct()
                .toArray();
    }

    private static LongStream pieces(int[] word, boolean fewest) {
        LongStream.Builder pieces = LongStream.builder();
        for (int place = 0; place + 1 < word.length; place++) {
            boolean three = isThree(word, place);
            if (three) {
                pieces.add(piece(word[place], word[place + 1], word[place + 2]));
            }
            if (!fewest || !(three || isThree(word, place - 1))) {
                pieces.add(piece(word[place], word[place + 1], 0));
            }
        }
        return pieces.build();
    }

    private static boolean isThree(int[] word, int place) {
        return place >= 0
                && place + 2 < word.length
                && word[place] < MANY_CHARACTERS
                && word[place + 1] < MANY_CHARACTERS
                && word[place + 2] < MANY_CHARACTERS;
    }

    private static long piece(long first, long second, long third) {
        return (first << (2 * BITS)) | (second << BITS) | third;
    }

    private static int character(long piece, int place) {
        return (int) (piece >> (place * BITS)) & ((1 << BITS) - 1);
    }
}

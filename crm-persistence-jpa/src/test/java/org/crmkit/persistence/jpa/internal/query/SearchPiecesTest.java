package org.crmkit.persistence.jpa.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.crmkit.kernel.value.Text;
import org.junit.jupiter.api.Test;

/** Pieces of texts, and the pieces of a part that a text with the part has. */
class SearchPiecesTest {

    private static final int CASES = 2000;

    private static List<String> stored(String key) {
        return split(SearchPieces.of("acme").add('n', key).text());
    }

    private static List<String> wanted(String part) {
        String wanted = SearchPieces.wanted("acme", 'n', part);
        return wanted == null ? List.of() : split(wanted);
    }

    private static List<String> split(String pieces) {
        return Arrays.asList(pieces.split(" "));
    }

    @Test
    void areTwoOfManyCharactersAndThreeOfFew() {
        assertThat(stored("\u957F\u57CE\u5496")).containsExactly("=acme", "n\u57CE\u5496", "n\u957F\u57CE");
        assertThat(stored("lotus")).containsExactly("=acme", "nlo", "nlot", "not", "notu", "ntu", "ntus", "nus");
    }

    @Test
    void nameTheTenantFirst() {
        assertThat(stored("x")).containsExactly("=acme");
        assertThat(SearchPieces.of("acme").add('n', null).text()).isEqualTo("=acme");
    }

    @Test
    void doNotCrossTheEndOfAWord() {
        assertThat(stored("ab cd e")).containsExactly("=acme", "nab", "ncd");
    }

    @Test
    void areNamedOnceForEachText() {
        assertThat(split(SearchPieces.of("acme").add('n', "abab").add('t', "ab").text()))
                .containsExactly("=acme", "nab", "naba", "nba", "nbab", "tab");
    }

    @Test
    void consistOfWholeCharacters() {
        assertThat(stored("\uD83D\uDE00\uD842\uDFB7!"))
                .containsExactlyInAnyOrder("=acme", "n\uD83D\uDE00\uD842\uDFB7", "n\uD842\uDFB7!");
        assertThat(wanted("\uD83D\uDE00")).isEmpty();
    }

    @Test
    void areNotAskedForIfOthersContainThem() {
        assertThat(wanted("lotus")).containsExactly("=acme", "nlot", "notu", "ntus");
        assertThat(wanted("lo\u957F\u57CE")).containsExactlyInAnyOrder("=acme", "nlo", "no\u957F", "n\u957F\u57CE");
        assertThat(wanted("ab1\u957F")).containsExactlyInAnyOrder("=acme", "nab1", "n1\u957F");
        assertThat(wanted("ab")).containsExactly("=acme", "nab");
    }

    @Test
    void areMissingFromPartsOfSingleCharacters() {
        for (String part : List.of("", "a", "\u957F", "a b c", "\u957F a", "\uD83D\uDE00")) {
            assertThat(SearchPieces.wanted("acme", 'n', part)).as(part).isNull();
        }
    }

    /** Of a text of any characters, each part has only pieces that the text has. */
    @Test
    void ofAPartAreAmongThoseOfTheText() {
        Random random = new Random(42);
        int[] characters = "ab1- \u00E9\u03C3\u2E7F\u2E80\u3042\uAC00\u957F\u57CE\uD83D\uDE00\uD842\uDFB7"
                .codePoints()
                .toArray();
        for (int each = 0; each < CASES; each++) {
            int[] text = random.ints(1 + random.nextInt(12), 0, characters.length)
                    .map(place -> characters[place])
                    .toArray();
            int from = random.nextInt(text.length);
            int length = 1 + random.nextInt(text.length - from);
            String whole = Text.searchKey(new String(text, 0, text.length));
            String part = Text.searchKey(new String(text, from, length));
            if (whole.contains(part)) {
                assertThat(Set.copyOf(stored(whole)))
                        .as("%s in %s", part, whole)
                        .containsAll(wanted(part));
            }
        }
    }

    /** The largest text takes no more than a moment. */
    @Test
    void ofAVeryLongTextAreFound() {
        StringBuilder text = new StringBuilder();
        new Random(42).ints(500_000, 0x4E00, 0x9FA5).forEach(text::appendCodePoint);
        assertThat(stored(text.toString())).hasSizeGreaterThan(490_000);
    }
}

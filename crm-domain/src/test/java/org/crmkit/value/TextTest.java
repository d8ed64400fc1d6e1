package org.crmkit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.crmkit.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final String RARE_HAN = "\uD842\uDFB7";
    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void composesWhatWasTypedInParts() {
        assertThat(Text.normal("Cafe\u0301")).isEqualTo("Caf\u00e9");
    }

    /** A text that needs no folding takes a shorter way to the same key. */
    @Test
    void makesTheSameKeysOfPlainTextsAsOfAllOthers() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String plain = "x"
                    + random.ints(random.nextInt(12), ' ', 0x7F)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    + "I";
            assertThat(Text.matchKey(plain + " \u00e9")).isEqualTo(Text.matchKey(plain) + " \u00e9");
            assertThat(Text.sortKey(plain + " \u00e9")).isEqualTo(Text.sortKey(plain) + " \u00e9");
            assertThat(Text.normal(plain)).isEqualTo(plain);
        }
    }

    @Test
    void makesEveryLineEndALineFeed() {
        assertThat(Text.normal("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void stripsWideSpacesToo() {
        assertThat(Text.normal("\u3000 Blue Lotus \t\n\u3000")).isEqualTo("Blue Lotus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u3000"})
    void keepsNothingOfWhiteSpace(String text) {
        assertThat(Text.normal(text)).isNull();
        assertThat(Text.normalOrEmpty(text)).isEmpty();
    }

    @Test
    void keepsNothingOfNothing() {
        assertThat(Text.normal(null)).isNull();
        assertThat(Text.normalOrEmpty(null)).isEmpty();
    }

    @Test
    void normalisingTwiceChangesNothingMore() {
        for (String text : List.of("Cafe\u0301\r\n ", " \u2000x\u2001 ", "\u1100\u1161", "A\u030A", EMOJI + " ")) {
            String once = Text.normalOrEmpty(text);
            assertThat(Text.normal(once)).isEqualTo(once);
        }
    }

    @Test
    void countsCodePoints() {
        assertThat(Text.length(RARE_HAN + EMOJI + "x")).isEqualTo(3);
    }

    @Test
    void limitsTheLengthInCodePoints() {
        assertThat(Text.required("title", EMOJI.repeat(5), 5)).isEqualTo(EMOJI.repeat(5));
        assertThat(fault(EMOJI.repeat(6), 5)).isEqualTo("title: is longer than 5 characters");
    }

    @Test
    void countsWhatIsKeptNotWhatWasTyped() {
        assertThat(Text.required("title", "  e\u0301\r\n\r\n  ", 1)).isEqualTo("\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD842", "\uDFB7", "a\uDFB7\uD842b", "\u0000", "a\u0007b", "a\u007Fb", "a\u0085b"})
    void refusesHalfSurrogatesAndControlCharacters(String text) {
        assertThat(Text.isKeepable(text)).isFalse();
        assertThat(fault("x" + text + "x", 50)).isEqualTo("title: contains characters that cannot be kept");
    }

    @Test
    void keepsLineFeedsTabsEmojiAndRareHan() {
        assertThat(Text.isKeepable("a\nb\tc " + EMOJI + RARE_HAN + "\uFFFD\u200D"))
                .isTrue();
    }

    @Test
    void mayRequireATextAndNeedNot() {
        assertThat(fault("  ", 5)).isEqualTo("title: is required");
        assertThat(Text.optional("title", "  ", 5)).isNull();
        assertThat(Text.optional("title", null, 5)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Blue Lotus, BLUE  lotus",
        "Blue Lotus, \uFF22\uFF4C\uFF55\uFF45\u3000\uFF2C\uFF4F\uFF54\uFF55\uFF53",
        "Blue Lotus, 'Blue\u00a0Lotus '",
        "Stra\u00dfe, STRASSE",
        "Stra\u00dfe, STRA\u1E9EE",
        "\uFB01nance, FINANCE",
        "\u039F\u0394\u039F\u03A3, \u03BF\u03B4\u03BF\u03C3",
        "TITLE, title",
        "I, i",
        "Cafe\u0301, CAF\u00c9",
        "\u682A\u5F0F\u4F1A\u793E, \u682A\u5F0F\u4F1A\u793E"
    })
    void countsNamesThatDifferInWidthCaseOrSpacesAsTheSame(String one, String other) {
        assertThat(Text.matchKey(one)).isEqualTo(Text.matchKey(other));
    }

    @ParameterizedTest
    @CsvSource({"Blue Lotus, Blue Lotos", "Blue Lotus, BlueLotus", "Cafe, Caf\u00e9", "A1, A2"})
    void tellsOtherNamesApart(String one, String other) {
        assertThat(Text.matchKey(one)).isNotEqualTo(Text.matchKey(other));
    }

    @Test
    void hasTheSameKeysInATurkishLocale() {
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
        assertThat(Text.matchKey("TITLE IN I")).isEqualTo("title in i");
        assertThat(Text.sortKey("TITLE IN I")).isEqualTo("title in i");
    }

    @Test
    void aMatchKeyIsItsOwnMatchKey() {
        for (String name :
                List.of("Stra\u00dfe", "\u0130stanbul", "\u03A3\u03A3", "\uFF22 \uFB03", "\u01C5", "\u1E9E")) {
            assertThat(Text.matchKey(Text.matchKey(name))).isEqualTo(Text.matchKey(name));
        }
    }

    @Test
    void keepsLongNamesWithTheSameBeginningApart() {
        String long1 = EMOJI.repeat(300) + "1";
        String long2 = EMOJI.repeat(300) + "2";
        assertThat(Text.matchKey(long1)).isNotEqualTo(Text.matchKey(long2));
        assertThat(Text.matchKey(long1)).isEqualTo(Text.matchKey(" " + long1 + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE00", "\uFDFA", "\u00df", "\uFFFD", "x\uD83D\uDE00", "xx\uD83D\uDE00"})
    void keepsKeysShortEnoughForAnIndex(String part) {
        String name = part.repeat(500);
        assertThat(Text.matchKey(name).length()).isLessThanOrEqualTo(Text.KEY_MAX);
        assertThat(Text.sortKey(name).length()).isLessThanOrEqualTo(Text.KEY_MAX);
        assertThat(Text.isKeepable(Text.matchKey(name))).isTrue();
        assertThat(Text.isKeepable(Text.sortKey(name))).isTrue();
    }

    @Test
    void sortsByCodePointsHoweverAStoreCompares() {
        int[] points = {'a', 'z', 0x4E00, 0xD7FF, 0xE000, 0xF8FF, 0xFFFC, 0xFFFD, 0x10000, 0x20BB7, 0x10FFFD};
        for (int one : points) {
            for (int other : points) {
                String a = "n" + Character.toString(one) + "x";
                String b = "n" + Character.toString(other) + "a";
                if (one != other) {
                    int expected = Integer.signum(Integer.compare(one, other));
                    assertThat(byUnits(a, b)).as("%x %x by UTF-16", one, other).isEqualTo(expected);
                    assertThat(byBytes(a, b)).as("%x %x by UTF-8", one, other).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void sortsSupplementaryCharactersOfTheSameNameByWhatFollows() {
        List<String> sorted = java.util.stream.Stream.of(EMOJI + "b", EMOJI, EMOJI + "a", "z")
                .sorted(Comparator.comparing(Text::sortKey))
                .toList();
        assertThat(sorted).containsExactly("z", EMOJI, EMOJI + "a", EMOJI + "b");
    }

    @Test
    void searchesWhateverTheCaseWidthAndLineEnds() {
        assertThat(Text.searchKey("No\u00a0HOT\n\n\uFF37ater  Stra\u00dfe I")).isEqualTo("no hot water strasse i");
        assertThat(Text.searchKey("TITLE")).contains(Text.searchKey("\uFF29\uFF34"));
        assertThat(Text.searchKey("Caf\u00e9 \u70ED\u6C34"))
                .contains(Text.searchKey("\u70ED"))
                .doesNotContain("cafe");
    }

    @Test
    void searchesATextToItsEndHoweverLongItIs() {
        String text = (EMOJI + "a ").repeat(5000) + "END";
        assertThat(Text.searchKey(text)).hasSize(text.length()).endsWith("a end");
    }

    @Test
    void aSearchKeyIsItsOwnSearchKey() {
        for (String text :
                List.of("Stra\u00dfe", "\u0130stanbul", "\u03A3\u03A3", "\uFF22 \uFB03", "\u1E9E", "a\n b")) {
            assertThat(Text.searchKey(Text.searchKey(text))).isEqualTo(Text.searchKey(text));
        }
    }

    private static int byUnits(String a, String b) {
        return Integer.signum(Text.sortKey(a).compareTo(Text.sortKey(b)));
    }

    private static int byBytes(String a, String b) {
        return Integer.signum(Arrays.compareUnsigned(
                Text.sortKey(a).getBytes(StandardCharsets.UTF_8),
                Text.sortKey(b).getBytes(StandardCharsets.UTF_8)));
    }

    private static String fault(String text, int max) {
        InvalidInputException refused =
                Assertions.catchThrowableOfType(InvalidInputException.class, () -> Text.required("title", text, max));
        return refused.violations().get(0).message(Locale.ENGLISH);
    }
}

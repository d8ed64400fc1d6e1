package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final int LIMIT = 100;
    private static final String RARE_HAN = "\uD842\uDFB7";
    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void composesWhatWasTypedInParts() {
        assertThat(Text.lines("Cafe\u0301", LIMIT)).isEqualTo("Caf\u00e9");
    }

    /** A text that needs no folding takes a shorter code path to the same key. */
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
            assertThat(Text.lines(plain, LIMIT)).isEqualTo(plain);
        }
    }

    @Test
    void makesEveryLineEndALineFeed() {
        assertThat(Text.lines("a\r\nb\rc\nd", LIMIT)).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void stripsWideSpacesToo() {
        assertThat(Text.lines("\u3000 Blue Lotus \t\n\u3000", LIMIT)).isEqualTo("Blue Lotus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u3000"})
    void keepsNothingOfWhiteSpace(String text) {
        assertThat(Text.lines(text, LIMIT)).isNull();
        assertThat(Text.linesOrEmpty(text, LIMIT)).isEmpty();
    }

    @Test
    void keepsNothingOfNothing() {
        assertThat(Text.lines(null, LIMIT)).isNull();
        assertThat(Text.linesOrEmpty(null, LIMIT)).isEmpty();
    }

    @Test
    void normalisingTwiceChangesNothingMore() {
        for (String text : List.of("Cafe\u0301\r\n ", " \u2000x\u2001 ", "\u1100\u1161", "A\u030A", EMOJI + " ")) {
            String once = Text.linesOrEmpty(text, LIMIT);
            assertThat(Text.lines(once, LIMIT)).isEqualTo(once);
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
        assertThat(Text.required("title", " e\u0301\r", 1)).isEqualTo("\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD842", "\uDFB7", "a\uDFB7\uD842b", "\u0000", "a\u0007b", "a\u007Fb", "a\u0085b"})
    void refusesHalfSurrogatesAndControlCharacters(String text) {
        assertThat(Text.isStorable(text)).isFalse();
        assertThat(fault("x" + text + "x", 50))
                .isEqualTo(
                        "title: contains a character that is not allowed here, such as a line end or an invisible one");
    }

    @Test
    void keepsLineFeedsTabsEmojiAndRareHan() {
        assertThat(Text.isStorable("a\nb\tc " + EMOJI + RARE_HAN + "\uFFFD\u200D"))
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
        "\u0130stanbul Kahve, istanbul kahve",
        "\u0131ss\u0131z, ISSIZ",
        "i\u0307, I\u0307",
        "\u03A3\u03A5\u03A3, \u03C3\u03C5\u03C2",
        "Nordlicht GmbH, '\uFEFFNordlicht GmbH'",
        "Nordlicht GmbH, 'Nordlicht GmbH\u200B'",
        "Nordlicht GmbH, 'Nord\u00ADlicht GmbH'",
        "Nordlicht GmbH, '\u202ANordlicht GmbH\u202C'",
        "Nordlicht GmbH, 'Nord\u2060licht\uFE0F \uDB40\uDC01GmbH'",
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
        assertThat(Text.isStorable(Text.matchKey(name))).isTrue();
        assertThat(Text.isStorable(Text.sortKey(name))).isTrue();
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

    /** The Greek word is found by each of its prefixes, although its last letter has a special form. */
    @Test
    void everyBeginningOfANameHasABeginningOfItsKey() {
        for (String name :
                List.of("\u03A3\u03A5\u03A3\u03A4\u0397\u039C\u0391\u03A4\u0391", "\u0130stanbul", "Stra\u00dfe")) {
            for (int end = 1; end <= name.length(); end++) {
                assertThat(Text.sortKey(name)).startsWith(Text.sortKey(name.substring(0, end)));
            }
        }
    }

    /** Also with a mark, a joiner or an i before or after each character: the key of a key is the key itself. */
    @Test
    void aKeyOfAnyCharacterIsItsOwnKeyAndNeverEmptyWhereSomethingIsVisible() {
        int[] others = {0x301, 0x307, 0x34F, 0x200D, 'i', 0x3A3};
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            int type = Character.getType(point);
            if (type != Character.UNASSIGNED && type != Character.SURROGATE && type != Character.PRIVATE_USE) {
                String one = Character.toString(point);
                requireOwnKey(one);
                if (type != Character.CONTROL
                        && Text.line(one, 1) != null
                        && Text.searchKey(one).isEmpty()) {
                    Assertions.fail("U+%04X is visible and has no key", point);
                }
                for (int other : type == Character.OTHER_LETTER ? new int[0] : others) {
                    requireOwnKey(one + Character.toString(other));
                    requireOwnKey(Character.toString(other) + one);
                }
            }
        }
    }

    private static void requireOwnKey(String text) {
        String key = Text.searchKey(text);
        if (!Text.searchKey(key).equals(key)) {
            Assertions.fail("the key of %s is another one's", text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u00AD",
                "\uFEFF",
                "\u202A\u202C",
                " \u200D\uFE0F ",
                "\u3164",
                "\u2800",
                "\uFFF9",
                "\u034F"
            })
    void keepsNothingOfWhatNobodyCanSee(String text) {
        assertThat(Text.line(text, LIMIT)).isNull();
        assertThat(Text.lines(text, LIMIT)).isNull();
        assertThat(fault(text, LIMIT)).isEqualTo("title: is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
                "\u2068", "\u2069", "\uFEFF"
            })
    void dropsDirectionMarksOfALineAndKeepsThemInLines(String mark) {
        assertThat(Text.line("a" + mark + "b", LIMIT)).isEqualTo("ab");
        assertThat(Text.line(mark + " a", LIMIT)).isEqualTo("a");
        assertThat(Text.lines("a" + mark + "b", LIMIT)).isEqualTo("a" + mark + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDC69\u200D\uD83D\uDD2C", "\u2764\uFE0F", "\u0915\u094D\u200C\u0937", "a\u200Bb"})
    void keepsTheJoinersThatScriptsAndEmojiNeed(String text) {
        assertThat(Text.line(text, LIMIT)).isEqualTo(text);
        assertThat(Text.required("title", text, LIMIT)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\t", "\u2028", "\u2029", "\u000B", "\u000C"})
    void refusesLineEndsAndTabsInALine(String end) {
        assertThat(Text.fault(Text.lineOrEmpty("a" + end + "b", LIMIT), LIMIT, false))
                .isEqualTo("invalid-characters");
        assertThat(Text.required("title", "a" + end, LIMIT)).isEqualTo("a");
    }

    @Test
    void readsALineEndThatWasKeptBeforeItWasRefused() {
        assertThat(Text.required("title", "a\nb", LIMIT)).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u2028b"})
    void takesLineEndsAndTabsInLines(String text) {
        assertThat(Text.requiredLines("memo", text, LIMIT)).isEqualTo(text);
    }

    /** Its normalization would take more than a minute: combining marks in the wrong order are sorted one by one. */
    @Test
    void doesNotReadWhatIsTooLongByFar() {
        String text = "a" + "\u0301\u0323".repeat(200_000);
        Assertions.assertThatNoException()
                .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        java.time.Duration.ofSeconds(10), () -> {
                            assertThat(Text.line(text, 3000)).isSameAs(text);
                            assertThat(fault(text, 3000)).isEqualTo("title: is longer than 3000 characters");
                        }));
        assertThat(fault("e\u0301\u0323".repeat(134) + "xx", LIMIT)).isEqualTo("title: is longer than 100 characters");
        assertThat(Text.required("title", EMOJI.repeat(LIMIT) + " ".repeat(2 * LIMIT), LIMIT))
                .isEqualTo(EMOJI.repeat(LIMIT));
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

package org.crmkit.testkit.support;

import java.util.List;

/**
 * Names that stores handle wrongly: case, width, rare characters, and characters that databases sort in their own ways.
 */
public final class Names {

    public static final List<String> NASTY = List.of(
            "Zebra",
            "zebra",
            "\u0130stanbul",
            "\u0131ss\u0131z",
            "Stra\u00DFe",
            "STRASSE",
            "\uD83D\uDE00 Hotel",
            "\uD83D\uDE01 Hotel",
            "\uD842\uDFB7\u91CE\u5BB6",
            "\u5409\u91CE\u5BB6",
            "\uFFFD lost",
            "\uFFFC lost",
            "\uE000 private",
            "\uF8FF private",
            "\uDBFF\uDFFD last",
            "\uFB01ne",
            "fine",
            "\uFF21 wide",
            "a b",
            "a-b",
            "ab",
            "\u00E9clair",
            "eclair",
            "100 %_[x]\\",
            "' OR 1=1; --");

    private Names() {}

    /** A text of the maximum length, of code points beyond the basic plane. */
    public static String longest(int codePoints) {
        return "\uD83D\uDE00".repeat(codePoints);
    }
}

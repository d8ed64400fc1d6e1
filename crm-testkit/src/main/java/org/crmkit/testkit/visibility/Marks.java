package org.crmkit.testkit.visibility;

import java.util.regex.Pattern;

/**
 * Marks for texts. Every text that the scan writes contains a word that occurs in no other text of either tenant. An example is
 * {@code mka17x} for the seventeenth text, written in the first tenant. The text is therefore recognized wherever it appears,
 * also as part of a sentence.
 */
final class Marks {

    /** The form of a mark. */
    static final Pattern FORM = Pattern.compile("mk[ab]\\d+x");

    private int last;

    /** Returns a text with a new mark. */
    String text(char tenant, String about) {
        last++;
        return about + " mk" + tenant + last + "x";
    }

    /** Returns whether a mark was created for a tenant. */
    static boolean isOf(char tenant, String mark) {
        return mark.charAt(2) == tenant;
    }
}

package org.crmkit.testkit.visibility;

import java.util.regex.Pattern;

/**
 * Marks for texts: every text that the scan writes holds a word that no other text of either tenant holds, such as {@code mka17x}
 * for the seventeenth text, written in the first tenant. So the text is known wherever it appears, also in a part of a sentence.
 */
final class Marks {

    /** What a mark looks like. */
    static final Pattern FORM = Pattern.compile("mk[ab]\\d+x");

    private int last;

    /** Returns a text with a mark of its own. */
    String text(char tenant, String about) {
        last++;
        return about + " mk" + tenant + last + "x";
    }

    /** Says whether a mark was made for a tenant. */
    static boolean isOf(char tenant, String mark) {
        return mark.charAt(2) == tenant;
    }
}

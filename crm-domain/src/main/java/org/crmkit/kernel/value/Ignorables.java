package org.crmkit.kernel.value;

/**
 * The code points that Unicode calls <em>default ignorable</em>: they show nothing by themselves. This is the property
 * {@code Default_Ignorable_Code_Point} of Unicode {@value #UNICODE}, which the Java platform does not offer. It contains
 * unassigned code points as well, so that it seldom changes.
 */
final class Ignorables {

    /** The version of Unicode of the file {@code DerivedCoreProperties.txt} from which the ranges are taken. */
    static final String UNICODE = "16.0";

    /** The first and the last code point of each range, in ascending order. */
    private static final int[][] RANGES = {
        {0x00AD, 0x00AD},
        {0x034F, 0x034F},
        {0x061C, 0x061C},
        {0x115F, 0x1160},
        {0x17B4, 0x17B5},
        {0x180B, 0x180F},
        {0x200B, 0x200F},
        {0x202A, 0x202E},
        {0x2060, 0x206F},
        {0x3164, 0x3164},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF0, 0xFFF8},
        {0x1BCA0, 0x1BCA3},
        {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF},
    };

    private Ignorables() {}

    /** Returns whether a code point is default ignorable. */
    static boolean contains(int codePoint) {
        for (int[] range : RANGES) {
            if (codePoint <= range[1]) {
                return codePoint >= range[0];
            }
        }
        return false;
    }

    /** Returns whether a text contains a default ignorable code point. */
    static boolean areIn(String text) {
        return text.codePoints().anyMatch(Ignorables::contains);
    }

    /** Returns a text without its default ignorable code points. */
    static String droppedFrom(String text) {
        if (!areIn(text)) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length());
        text.codePoints().filter(each -> !contains(each)).forEach(rest::appendCodePoint);
        return rest.toString();
    }
}

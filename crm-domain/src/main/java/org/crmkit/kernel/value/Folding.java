package org.crmkit.kernel.value;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crmkit.internal.value.Sha256;

/** Creates the keys by which texts are compared, found and sorted; {@link Text} describes their use. */
final class Folding {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DOTTED_I = Pattern.compile("i\\u0307+");
    private static final char FINAL_SIGMA = '\u03C2';
    private static final char SIGMA = '\u03C3';
    private static final int HASH = 64;

    private Folding() {}

    static String matchKey(String name) {
        return name.length() <= Text.KEY_MAX && Text.isPlain(name) ? plainKey(name) : shortened(folded(name));
    }

    static String searchKey(String text) {
        return Text.isPlain(text) ? plainKey(text) : folded(text);
    }

    static String sortKey(String text) {
        if (Text.isPlain(text)) {
            return cut(matchKey(text), Text.KEY_MAX);
        }
        StringBuilder key = new StringBuilder();
        matchKey(text).codePoints().forEach(each -> {
            if (each < 0xFFFD) {
                key.appendCodePoint(each);
            } else {
                key.append('\uFFFD').append(HexFormat.of().toHexDigits(each, 6));
            }
        });
        return cut(key.toString(), Text.KEY_MAX);
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(each -> Character.digit(each, 10))
                .filter(each -> each >= 0)
                .forEach(digits::append);
        return digits.toString();
    }

    private static String folded(String text) {
        String visible = Ignorables.droppedFrom(Normalizer.normalize(text, Normalizer.Form.NFKC));
        // Lower, upper and lower case again: the capital sharp s must become the small one before upper case turns it
        // into SS.
        String small = visible.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace(FINAL_SIGMA, SIGMA);
        // The case changes have turned the dotless i into a dotted one, and the capital dotted one into i and a dot.
        String undotted = DOTTED_I.matcher(small).replaceAll("i");
        return SPACES.matcher(Normalizer.normalize(undotted, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** Returns the key of a plain text: lower-case letters, and one space for several. */
    private static String plainKey(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int place = 0; place < name.length(); place++) {
            char one = name.charAt(place);
            if (one != ' ' || name.charAt(place - 1) != ' ') {
                key.append(one >= 'A' && one <= 'Z' ? (char) (one + ('a' - 'A')) : one);
            }
        }
        return key.toString();
    }

    private static String shortened(String key) {
        return key.length() <= Text.KEY_MAX
                ? key
                : cut(key, Text.KEY_MAX - HASH) + HexFormat.of().formatHex(Sha256.of(key));
    }

    private static String cut(String text, int length) {
        int end = Math.min(length, text.length());
        boolean splitsPair = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsPair ? end - 1 : end);
    }
}

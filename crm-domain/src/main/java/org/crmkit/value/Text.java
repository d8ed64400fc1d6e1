package org.crmkit.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crmkit.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What the CRM does to every text, in one place: stripped, Unicode NFC, line ends as {@code \n}, lengths counted in code
 * points; and the keys by which texts are sorted and compared alike in every store.
 */
public final class Text {

    /** The longest key, in characters; short enough for an index in every database. */
    public static final int KEY_MAX = 400;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final int HASH = 64;

    private Text() {}

    /** Returns the text as it is kept, null where nothing is left of it. */
    public static @Nullable String normal(@Nullable String text) {
        if (text == null || isPlain(text)) {
            return text;
        }
        String kept = stripped(Normalizer.normalize(LINE_END.matcher(text).replaceAll("\n"), Normalizer.Form.NFC));
        return kept.isEmpty() ? null : kept;
    }

    /** Returns the text as it is kept, and the empty text where nothing is left of it. */
    public static String normalOrEmpty(@Nullable String text) {
        String kept = normal(text);
        return kept == null ? "" : kept;
    }

    /** Returns the length in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Says whether every store can keep the text: no half surrogates, no control characters but line feed and tab. */
    public static boolean isKeepable(String text) {
        return isPlain(text)
                || text.codePoints()
                        .noneMatch(each -> Character.getType(each) == Character.SURROGATE
                                || (Character.getType(each) == Character.CONTROL && each != '\n' && each != '\t'));
    }

    /**
     * Guards a text that a value holds.
     *
     * @param path the property, for the error
     * @param max the greatest length in code points
     * @throws InvalidInputException if it is empty, too long or not keepable
     */
    public static String required(String path, @Nullable String text, int max) {
        String kept = optional(path, text, max);
        if (kept == null) {
            throw InvalidInputException.of(path, "required");
        }
        return kept;
    }

    /** Guards a text that may be absent, like {@link #required}. */
    public static @Nullable String optional(String path, @Nullable String text, int max) {
        if (text != null && text.length() <= max && isPlain(text)) {
            return text;
        }
        String kept = normal(text);
        if (kept != null && kept.length() > max && length(kept) > max) {
            throw InvalidInputException.of(path, "too-long", max);
        }
        if (kept != null && !isKeepable(kept)) {
            throw InvalidInputException.of(path, "not-text");
        }
        return kept;
    }

    /**
     * Returns the key under which two names count as the same: compatibility forms (full width, ligatures) made one,
     * case and runs of white space ignored. Very long ones end in a digest.
     */
    public static String matchKey(String name) {
        return isPlain(name) && name.length() <= KEY_MAX ? plainKey(name) : foldedKey(name);
    }

    /**
     * Returns what a text is searched in, and what is searched for: like a {@link #matchKey}, but as long as the text.
     */
    public static String searchKey(String text) {
        return folded(text);
    }

    private static String foldedKey(String name) {
        String key = folded(name);
        return key.length() <= KEY_MAX ? key : cut(key, KEY_MAX - HASH) + sha256(key);
    }

    private static String folded(String name) {
        // Down, up and down again: the capital sharp s becomes the small one before that becomes SS.
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return SPACES.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /**
     * Returns the key by which texts are sorted: its {@link #matchKey}, in which every character beyond the basic plane
     * is written with its number, so that comparing UTF-16 units, UTF-8 bytes or code points gives the same order.
     */
    public static String sortKey(String text) {
        if (isPlain(text)) {
            return cut(matchKey(text), KEY_MAX);
        }
        StringBuilder key = new StringBuilder();
        matchKey(text).codePoints().forEach(each -> {
            if (each < 0xFFFD) {
                key.appendCodePoint(each);
            } else {
                key.append('\uFFFD').append(HexFormat.of().toHexDigits(each, 6));
            }
        });
        return cut(key.toString(), KEY_MAX);
    }

    /**
     * Says whether a text is of printable ASCII without white space at its ends: it is kept as it is. Most texts are, and
     * every copy of a record looks at its texts again.
     */
    private static boolean isPlain(String text) {
        int end = text.length();
        if (end == 0 || text.charAt(0) == ' ' || text.charAt(end - 1) == ' ') {
            return false;
        }
        for (int place = 0; place < end; place++) {
            if (text.charAt(place) < ' ' || text.charAt(place) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The key of a plain text: small letters, and one space where there were several. */
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

    /** Without white space at both ends; the non-breaking space, which Java does not count as such, included. */
    private static String stripped(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one);
    }

    private static String cut(String text, int length) {
        int end = Math.min(length, text.length());
        boolean splitsPair = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsPair ? end - 1 : end);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

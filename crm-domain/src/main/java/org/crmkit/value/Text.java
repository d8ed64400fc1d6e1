package org.crmkit.value;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.crmkit.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What the CRM does to every text, in one place: stripped, Unicode NFC, lengths counted in code points; and the keys by which
 * texts are compared, found and sorted alike in every store.
 *
 * <p>A text is of one line (a name, a title, a number, a telephone) or of several (a memo, a description). A text of one line
 * holds no line end and no other control character, and loses direction marks, embeddings and the byte order mark. A text of
 * several lines has {@code \n} for each line end, and may hold tabs. A text in which nothing is visible is empty.
 *
 * <p>A text of more than {@value #UNITS_PER_CODE_POINT} times its limit in UTF-16 units is too long, and is not read.
 */
public final class Text {

    /** The longest key, in characters; short enough for an index in every database. */
    public static final int KEY_MAX = 400;

    /** How many UTF-16 units a text may have for each code point of its limit before it has been normalised. */
    public static final int UNITS_PER_CODE_POINT = 4;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern DIRECTION =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final int BRAILLE_BLANK = 0x2800;
    private static final int FIRST_ANNOTATION = 0xFFF9;
    private static final int LAST_ANNOTATION = 0xFFFB;

    private Text() {}

    /**
     * Returns a text of one line as it is kept, null if nothing of it is visible. A line end or a control character within it is
     * still there: {@link TextLimit} finds it.
     *
     * @param max its limit in code points; a text that is longer by far is returned as it is
     */
    public static @Nullable String line(@Nullable String text, int max) {
        return normalized(text, max, false);
    }

    /** Returns a text of one line like {@link #line}, and the empty text if nothing of it is visible. */
    public static String lineOrEmpty(@Nullable String text, int max) {
        String kept = line(text, max);
        return kept == null ? "" : kept;
    }

    /** Returns a text of several lines as it is kept, null if nothing of it is visible; {@link #line} says more. */
    public static @Nullable String lines(@Nullable String text, int max) {
        return normalized(text, max, true);
    }

    /** Returns a text of several lines like {@link #lines}, and the empty text if nothing of it is visible. */
    public static String linesOrEmpty(@Nullable String text, int max) {
        String kept = lines(text, max);
        return kept == null ? "" : kept;
    }

    /** Returns the length in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Says whether every store can keep the text: no half surrogates, no control characters but line feed and tab. */
    public static boolean isStorable(String text) {
        return isPlain(text) || text.codePoints().allMatch(each -> isStorable(each, true));
    }

    /**
     * Guards a text of one line that a value holds. A line end within it is refused where the text is handed in ({@link
     * TextLimit}) and not here, so that what was kept before there was that rule can be read.
     *
     * @param path the property, for the error
     * @param max the greatest length in code points
     * @throws InvalidInputException if it is empty ({@code required}), too long ({@code too-long}), or holds what no store can
     *     keep ({@code invalid-characters})
     */
    public static String required(String path, @Nullable String text, int max) {
        return Required.of(path, optional(path, text, max));
    }

    /** Guards a text of one line that may be absent, like {@link #required}. */
    public static @Nullable String optional(String path, @Nullable String text, int max) {
        return guarded(path, text, max, false);
    }

    /** Guards a text of several lines, like {@link #required}. */
    public static String requiredLines(String path, @Nullable String text, int max) {
        return Required.of(path, optionalLines(path, text, max));
    }

    /** Guards a text of several lines that may be absent, like {@link #required}. */
    public static @Nullable String optionalLines(String path, @Nullable String text, int max) {
        return guarded(path, text, max, true);
    }

    /**
     * Returns the key under which two names count as the same: compatibility forms (full width, ligatures) made one; what
     * shows nothing, case, the dot of an i and runs of white space ignored. Very long ones end in a digest.
     */
    public static String matchKey(String name) {
        return Folding.matchKey(name);
    }

    /**
     * Returns what a text is searched in, and what is searched for: like a {@link #matchKey}, but as long as the text.
     */
    public static String searchKey(String text) {
        return Folding.searchKey(text);
    }

    /**
     * Returns the key by which texts are sorted: its {@link #matchKey}, in which every character beyond the basic plane
     * is written with its number, so that comparing UTF-16 units, UTF-8 bytes or code points gives the same order.
     */
    public static String sortKey(String text) {
        return Folding.sortKey(text);
    }

    /**
     * Returns the code of what is wrong with a text that has been normalised; null if nothing is.
     *
     * @param max the greatest length in code points
     * @param multiline whether it is of several lines
     */
    static @Nullable String fault(String text, int max, boolean multiline) {
        if (isUnread(text, max)) {
            return "too-long";
        }
        if (!isPlain(text) && !text.codePoints().allMatch(each -> isStorable(each, multiline))) {
            return "invalid-characters";
        }
        return text.length() > max && length(text) > max ? "too-long" : null;
    }

    /**
     * Says whether a text is of printable ASCII without white space at its ends: it is kept as it is. Most texts are, and
     * every copy of a record looks at its texts again.
     */
    static boolean isPlain(String text) {
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

    private static @Nullable String guarded(String path, @Nullable String text, int max, boolean multiline) {
        if (text != null && text.length() <= max && isPlain(text)) {
            return text;
        }
        String kept = normalized(text, max, multiline);
        String fault = kept == null ? null : fault(kept, max, true);
        if (fault != null) {
            throw fault.equals("too-long")
                    ? InvalidInputException.of(path, "too-long", max)
                    : InvalidInputException.of(path, fault);
        }
        return kept;
    }

    private static @Nullable String normalized(@Nullable String text, int max, boolean multiline) {
        if (text == null || isUnread(text, max) || isPlain(text)) {
            return text;
        }
        String lines = multiline
                ? LINE_END.matcher(text).replaceAll("\n")
                : DIRECTION.matcher(text).replaceAll("");
        String kept = stripped(Normalizer.normalize(lines, Normalizer.Form.NFC));
        return kept.codePoints().allMatch(Text::isInvisible) ? null : kept;
    }

    /** Normalising costs the square of a run of combining marks: what is too long anyway is not even looked at. */
    private static boolean isUnread(String text, int max) {
        return text.length() > (long) max * UNITS_PER_CODE_POINT;
    }

    private static boolean isStorable(int codePoint, boolean multiline) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> multiline && (codePoint == '\n' || codePoint == '\t');
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> multiline;
            default -> true;
        };
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

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Spaces, what is ignorable, and two signs that are neither and show nothing all the same. */
    private static boolean isInvisible(int codePoint) {
        return isSpace(codePoint)
                || Ignorables.contains(codePoint)
                || codePoint == BRAILLE_BLANK
                || (codePoint >= FIRST_ANNOTATION && codePoint <= LAST_ANNOTATION);
    }
}

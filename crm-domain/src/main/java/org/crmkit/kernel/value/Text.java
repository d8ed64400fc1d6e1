package org.crmkit.kernel.value;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The normalization of every text of the CRM: white space at both ends is removed, the text is in Unicode NFC, and lengths
 * are counted in code points. This class also creates the keys by which every store compares, finds and sorts texts in the
 * same way.
 *
 * <p>A text has one line (a name, a title, a number, a telephone) or several (a memo, a description). A text of one line
 * contains no line end and no other control character; direction marks, embeddings and the byte order mark are removed. A
 * text of several lines has {@code \n} for each line end, and may contain tabs. A text without a visible character is empty.
 *
 * <p>A text of more than {@value #UNITS_PER_CODE_POINT} times its limit in UTF-16 units is too long, and is not processed
 * further.
 */
public final class Text {

    /** The longest key, in characters. It is short enough for an index in every database. */
    public static final int KEY_MAX = 400;

    /** The maximum number of UTF-16 units per code point of the limit, before the text has been normalized. */
    public static final int UNITS_PER_CODE_POINT = 4;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern DIRECTION =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final int BRAILLE_BLANK = 0x2800;
    private static final int FIRST_ANNOTATION = 0xFFF9;
    private static final int LAST_ANNOTATION = 0xFFFB;

    private Text() {}

    /**
     * Returns a text of one line in its stored form, null if it has no visible character. A line end or a control character
     * within it remains; {@link TextLimit} detects it.
     *
     * @param max its limit in code points; a text that is far longer is returned unchanged
     */
    public static @Nullable String line(@Nullable String text, int max) {
        return normalized(text, max, false);
    }

    /** Returns a text of one line like {@link #line}, and the empty text if it has no visible character. */
    public static String lineOrEmpty(@Nullable String text, int max) {
        String kept = line(text, max);
        return kept == null ? "" : kept;
    }

    /** Returns a text of several lines in its stored form, null if it has no visible character; see {@link #line}. */
    public static @Nullable String lines(@Nullable String text, int max) {
        return normalized(text, max, true);
    }

    /** Returns a text of several lines like {@link #lines}, and the empty text if it has no visible character. */
    public static String linesOrEmpty(@Nullable String text, int max) {
        String kept = lines(text, max);
        return kept == null ? "" : kept;
    }

    /** Returns the length in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Returns whether every store can keep the text: it contains no half surrogates, and no control characters except line
     * feed and tab.
     */
    public static boolean isStorable(String text) {
        return isPlain(text) || text.codePoints().allMatch(each -> isStorable(each, true));
    }

    /**
     * Checks a required text of one line. A line end within it is rejected in the input ({@link TextLimit}) and not here, so
     * that a text that was stored before that rule existed can be read.
     *
     * @param path the property that the exception names
     * @param max the greatest length in code points
     * @throws InvalidInputException if it is empty ({@code required}), too long ({@code too-long}), or contains characters
     *     that no store can keep ({@code invalid-characters})
     */
    public static String required(String path, @Nullable String text, int max) {
        return Required.of(path, optional(path, text, max));
    }

    /** Checks an optional text of one line, like {@link #required}. */
    public static @Nullable String optional(String path, @Nullable String text, int max) {
        return guarded(path, text, max, false);
    }

    /** Checks a required text of several lines, like {@link #required}. */
    public static String requiredLines(String path, @Nullable String text, int max) {
        return Required.of(path, optionalLines(path, text, max));
    }

    /** Checks an optional text of several lines, like {@link #required}. */
    public static @Nullable String optionalLines(String path, @Nullable String text, int max) {
        return guarded(path, text, max, true);
    }

    /**
     * Returns the key by which two names are compared. Compatibility forms (full width, ligatures) are unified. Invisible
     * characters, case, the dot of an i and repeated white space are ignored. A very long key ends in a digest.
     */
    public static String matchKey(String name) {
        return Folding.matchKey(name);
    }

    /**
     * Returns the form of a text in which, and of a search term for which, a search is made. It is like a {@link #matchKey},
     * but as long as the text.
     */
    public static String searchKey(String text) {
        return Folding.searchKey(text);
    }

    /**
     * Returns the different words of a search term, each as a {@link #searchKey}. A text is found by a term if it contains each of
     * them, also within a word.
     */
    public static List<String> searchWords(@Nullable String term) {
        return term == null
                ? List.of()
                : Arrays.stream(searchKey(term).split(" ")).distinct().toList();
    }

    /**
     * Returns the key by which texts are sorted: its {@link #matchKey}, in which every character beyond the basic plane is
     * written with its number. Comparing UTF-16 units, UTF-8 bytes or code points therefore gives the same order.
     */
    public static String sortKey(String text) {
        return Folding.sortKey(text);
    }

    /**
     * Returns the decimal digits of a text, in ASCII, whatever their width and script; empty if there are none. Two telephone
     * numbers are the same if their digits are.
     */
    public static String digits(String text) {
        return Folding.digits(text);
    }

    /**
     * Returns the code of the violation of a text that has been normalized; null if there is none.
     *
     * @param max the greatest length in code points
     * @param multiline whether it has several lines
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
     * Returns whether a text consists of printable ASCII without white space at its ends. Such a text is stored unchanged.
     * Most texts are plain, and every copy of a record checks its texts again.
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

    /**
     * The cost of normalization grows with the square of a run of combining marks, so a text that is far too long is not
     * normalized.
     */
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

    /** Removes white space at both ends, including the non-breaking space, which Java does not count as white space. */
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

    /** Spaces, ignorable code points, and two other signs that show nothing. */
    private static boolean isInvisible(int codePoint) {
        return isSpace(codePoint)
                || Ignorables.contains(codePoint)
                || codePoint == BRAILLE_BLANK
                || (codePoint >= FIRST_ANNOTATION && codePoint <= LAST_ANNOTATION);
    }
}

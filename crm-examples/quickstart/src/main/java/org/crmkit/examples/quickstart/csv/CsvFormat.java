package org.crmkit.examples.quickstart.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The encoding and the separator of a CSV file, recognised by its bytes.
 *
 * <p>The encoding is UTF-8 or UTF-16 if the file begins with the byte order mark of one; UTF-16 if it begins with two characters
 * of ASCII in it; GB18030 if all bytes are valid in it, not all are valid in UTF-8, and nearly all characters beyond ASCII
 * are common in Chinese (text of a western code page can be valid by chance); else UTF-8.
 *
 * <p>The separator is the one of comma, semicolon and tab that the first line has most of; without any, the comma.
 *
 * @param charset the encoding
 * @param mark the number of bytes of the byte order mark
 * @param separator the separator of the columns
 */
public record CsvFormat(Charset charset, int mark, char separator) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final char QUOTE = '"';

    /** Two bytes of GB 2312, level 1: the 3,755 characters that Chinese texts consist of. */
    private static final int COMMON_FIRST = 0xB0;

    private static final int COMMON_LAST = 0xD7;
    private static final int PUNCTUATION_FIRST = 0xA1;
    private static final int PUNCTUATION_LAST = 0xA3;
    private static final int TRAIL_FIRST = 0xA1;

    /** Recognises the format of a file. */
    public static CsvFormat of(byte[] bytes) {
        Charset charset;
        int mark = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = withoutMark(bytes);
        }
        return new CsvFormat(charset, mark, separator(firstLine(bytes, mark, charset)));
    }

    /** Returns whether the bytes are valid in an encoding. */
    static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    /** Returns the content of the file in UTF-8, without a byte order mark. */
    byte[] utf8(byte[] bytes) {
        byte[] content = Arrays.copyOfRange(bytes, mark, bytes.length);
        return charset.equals(StandardCharsets.UTF_8)
                ? content
                : new String(content, charset).getBytes(StandardCharsets.UTF_8);
    }

    private static Charset withoutMark(byte[] bytes) {
        if (bytes.length >= 4 && bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 4 && bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return !isValid(bytes, StandardCharsets.UTF_8) && isValid(bytes, GB18030) && isChinese(bytes)
                ? GB18030
                : StandardCharsets.UTF_8;
    }

    /** Returns whether at least nine in ten of the characters beyond ASCII are common in Chinese, and any is. */
    private static boolean isChinese(byte[] bytes) {
        int common = 0;
        int others = 0;
        for (int at = 0; at < bytes.length; at++) {
            int lead = bytes[at] & 0xFF;
            if (lead >= 0x80) {
                at++;
                int trail = at < bytes.length ? bytes[at] & 0xFF : 0;
                boolean isCommon = trail >= TRAIL_FIRST
                        && ((lead >= COMMON_FIRST && lead <= COMMON_LAST)
                                || (lead >= PUNCTUATION_FIRST && lead <= PUNCTUATION_LAST));
                common += isCommon ? 1 : 0;
                others += isCommon ? 0 : 1;
            }
        }
        return common > 0 && common >= 9 * others;
    }

    private static String firstLine(byte[] bytes, int mark, Charset charset) {
        return new String(bytes, mark, bytes.length - mark, charset)
                .lines()
                .findFirst()
                .orElse("");
    }

    private static char separator(String header) {
        char best = SEPARATORS.get(0);
        for (char each : SEPARATORS) {
            best = count(header, each) > count(header, best) ? each : best;
        }
        return best;
    }

    private static int count(String line, char separator) {
        int found = 0;
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            quoted ^= line.charAt(at) == QUOTE;
            found += !quoted && line.charAt(at) == separator ? 1 : 0;
        }
        return found;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int at = 0; at < start.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }
}

package org.crmkit.error;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * One fault in what a caller handed in.
 *
 * @param path the property at fault, for example {@code prospect.customerName}
 * @param code the stable code of the fault: {@code required}, {@code too-long}, {@code out-of-range}, {@code too-small},
 *     {@code too-large}, {@code negative}, {@code invalid-characters}, {@code unknown}, {@code malformed}, {@code too-many-decimals},
 *     {@code too-many-digits}, {@code too-many},
 *     {@code mixed}, {@code mixed-scripts}, {@code no-currency}, {@code not-found}, {@code not-asked-for}, or the name of a host's own constraint
 * @param facts what the message names: the limit, the range, the allowed values
 */
public record Violation(String path, String code, List<String> facts) implements Serializable {

    /** Copies the facts, so that nobody changes them afterwards. */
    public Violation {
        facts = List.copyOf(facts);
    }

    /** Makes a violation from its parts. */
    public static Violation of(String path, String code, Object... facts) {
        return new Violation(
                path, code, Arrays.stream(facts).map(String::valueOf).toList());
    }

    /** Makes the violation of a value that is none of those that are allowed; they are its facts. */
    public static Violation unknown(String path, Collection<?> allowed) {
        return Violation.of(path, "unknown", allowed.toArray());
    }

    /** Says in the wanted language what is wrong. */
    public String message(Locale locale) {
        String key = "violation." + code;
        String pattern = Messages.word(locale, key, "");
        return path + ": " + (pattern.isEmpty() ? String.join(" ", facts) : Messages.of(locale, key, named()));
    }

    private Object[] named() {
        return code.equals("unknown") ? new Object[] {String.join(", ", facts)} : facts.toArray();
    }
}

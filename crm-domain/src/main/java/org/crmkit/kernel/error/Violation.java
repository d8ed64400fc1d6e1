package org.crmkit.kernel.error;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.crmkit.kernel.label.Labels;

/**
 * One violation in an input.
 *
 * @param path the invalid property, for example {@code prospect.customerName}
 * @param code the stable code of the violation: {@code required}, {@code too-long}, {@code out-of-range}, {@code too-small},
 *     {@code too-large}, {@code negative}, {@code invalid-characters}, {@code unknown}, {@code malformed},
 *     {@code too-many-decimals}, {@code too-many-digits}, {@code too-many}, {@code mixed}, {@code mixed-scripts},
 *     {@code no-currency}, {@code not-found}, {@code not-asked-for}, or the name of a host's own constraint
 * @param facts the arguments of the message: the limit, the range, the allowed values; of {@code not-found}, the id or the number
 *     of the record that does not exist or that the actor cannot see
 */
public record Violation(String path, String code, List<String> facts) implements Serializable {

    /** Copies the facts, so that they cannot be changed afterwards. */
    public Violation {
        facts = List.copyOf(facts);
    }

    /** Creates a violation. */
    public static Violation of(String path, String code, Object... facts) {
        return new Violation(
                path, code, Arrays.stream(facts).map(String::valueOf).toList());
    }

    /**
     * Creates the violation for a reference to a record that does not exist or that the actor cannot see. It does not show which.
     *
     * @param reference the id or the number of the record, which is the only fact
     */
    public static Violation notFound(String path, Object reference) {
        return Violation.of(path, "not-found", reference);
    }

    /** Creates the violation for a value that is none of the allowed ones, which are its facts. */
    public static Violation unknown(String path, Collection<?> allowed) {
        return Violation.of(path, "unknown", allowed.toArray());
    }

    /** Returns the message in a language: Chinese for {@code zh}, English for all others. */
    public String message(Locale locale) {
        return message(Labels.of(locale));
    }

    /** Returns the message: the label of the field, and what is wrong with it. */
    public String message(Labels labels) {
        return labels.field(path) + ": " + text(labels);
    }

    /** Returns what is wrong, without the field, for example beside it in a form. */
    public String text(Labels labels) {
        String text = labels.violation(code, named());
        return text == null ? String.join(" ", facts) : text;
    }

    private Object[] named() {
        return code.equals("unknown") ? new Object[] {String.join(", ", facts)} : facts.toArray();
    }
}

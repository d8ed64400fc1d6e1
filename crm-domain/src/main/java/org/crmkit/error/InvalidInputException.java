package org.crmkit.error;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was handed in is not valid; names every fault at once. Code {@code invalid-input}. */
public final class InvalidInputException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Every fault found. */
    @SuppressWarnings("serial") // a copied list is serializable, and so is what is in it
    private final List<Violation> violations;

    /** Makes the rejection from all faults found; there is at least one. */
    public InvalidInputException(List<Violation> violations) {
        super("invalid-input", text(Locale.ENGLISH, violations));
        this.violations = List.copyOf(violations);
    }

    /** Makes the rejection for a single fault. */
    public static InvalidInputException of(String path, String code, Object... facts) {
        return new InvalidInputException(List.of(Violation.of(path, code, facts)));
    }

    /** Returns every fault found, in the order of their paths. */
    public List<Violation> violations() {
        return violations;
    }

    @Override
    public String message(Locale locale) {
        return text(locale, violations);
    }

    private static String text(Locale locale, List<Violation> violations) {
        String all = violations.stream().map(each -> each.message(locale)).collect(Collectors.joining("; "));
        return Messages.of(locale, "invalid-input", all);
    }
}

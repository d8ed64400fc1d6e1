package org.crmkit.kernel.error;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmkit.kernel.label.Labels;

/** The input is not valid. The exception lists all violations at once. Code {@code invalid-input}. */
public final class InvalidInputException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** All violations. */
    @SuppressWarnings("serial") // a copied list is serializable, and so are its elements
    private final List<Violation> violations;

    /** Creates the exception with all violations; there is at least one. */
    public InvalidInputException(List<Violation> violations) {
        super("invalid-input", text(Labels.of(Locale.ENGLISH), violations, Violation::path));
        this.violations = List.copyOf(violations);
    }

    /** Creates the exception with a single violation. */
    public static InvalidInputException of(String path, String code, Object... facts) {
        return new InvalidInputException(List.of(Violation.of(path, code, facts)));
    }

    /** Returns all violations, in the order of their paths. */
    public List<Violation> violations() {
        return violations;
    }

    @Override
    public String message(Labels labels) {
        return text(labels, violations, each -> labels.field(each.path()));
    }

    private static String text(Labels labels, List<Violation> violations, Function<Violation, String> names) {
        String all = violations.stream()
                .map(each -> names.apply(each) + ": " + each.text(labels))
                .collect(Collectors.joining("; "));
        return labels.message("invalid-input", all);
    }
}

package org.crmkit.internal.command;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crmkit.internal.value.Decimals;
import org.crmkit.internal.value.Items;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.CurrencyCode;
import org.crmkit.kernel.value.DecimalText;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.TextLimit;

/** Validates inputs by their Bean Validation constraints and reports all violations at once. */
public final class InputCheck {

    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::code);

    private final Validator validator;

    /** Creates a check that uses the host's validator. */
    public InputCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * Ensures that every required input is present and that all inputs are valid.
     *
     * @throws InvalidInputException listing every violation of all inputs
     */
    public void check(Inputs inputs) {
        require(faults(inputs));
    }

    /**
     * Ensures the same. If there are violations, those that can only be found in the store are listed with them.
     *
     * @param stored returns what can only be found in the store
     */
    void check(Inputs inputs, Supplier<List<Violation>> stored) {
        List<Violation> faults = faults(inputs);
        if (!faults.isEmpty()) {
            Set<String> known = faults.stream().map(Violation::path).collect(Collectors.toSet());
            stored.get().stream().filter(each -> !known.contains(each.path())).forEach(faults::add);
        }
        require(faults);
    }

    /**
     * Ensures that there are no violations.
     *
     * @throws InvalidInputException listing every violation, by path
     */
    static void require(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations.stream().sorted(ORDER).toList());
        }
    }

    /** Returns every violation of all inputs, by path. */
    List<Violation> faults(Inputs inputs) {
        List<Violation> violations = new ArrayList<>();
        for (Inputs.Input each : inputs.all()) {
            judge(each, violations);
        }
        violations.sort(ORDER);
        return violations;
    }

    /** Drafts, queries and terms are records with constraints; ids have no constraints. */
    private void judge(Inputs.Input input, List<Violation> violations) {
        if (input.value() instanceof Collection<?> items) {
            judge(input.name(), items, violations);
        } else if (input.value() instanceof Record form && !(form instanceof Id)) {
            judge(form, violations);
        } else if (input.value() == null && input.required()) {
            violations.add(Violation.of(input.name(), "required"));
        }
    }

    /** A value that a draft could not read is not missing. */
    private void judge(Record form, List<Violation> violations) {
        List<Violation> unread = form instanceof Draft draft ? draft.violations() : List.of();
        Set<String> known = unread.stream().map(Violation::path).collect(Collectors.toSet());
        violations.addAll(unread);
        validator.validate(form).stream()
                .map(InputCheck::violation)
                .filter(each -> !known.contains(each.path()))
                .forEach(violations::add);
    }

    private static void judge(String name, Collection<?> items, List<Violation> violations) {
        if (items.size() > Items.MAX) {
            violations.add(Violation.of(name, "too-many", Items.MAX));
        } else if (items.stream().anyMatch(Objects::isNull)) {
            violations.add(Violation.of(name, "required"));
        }
    }

    private static Violation violation(ConstraintViolation<?> found) {
        String path = path(found);
        var constraint = found.getConstraintDescriptor();
        Class<?> type = constraint.getAnnotation().annotationType();
        Map<String, Object> attributes = constraint.getAttributes();
        if (type == TextLimit.class) {
            return Violation.of(path, found.getMessageTemplate(), Objects.requireNonNull(attributes.get("max")));
        }
        if (type == DecimalText.class) {
            return decimal(path, found.getMessageTemplate(), attributes);
        }
        if (type == CurrencyCode.class) {
            return Violation.of(path, found.getMessageTemplate());
        }
        if (type == NotNull.class) {
            return Violation.of(path, "required");
        }
        if (type == Size.class) {
            return Violation.of(path, "too-many", Objects.requireNonNull(attributes.get("max")));
        }
        if (type == Min.class) {
            return Violation.of(path, "too-small", Objects.requireNonNull(attributes.get("value")));
        }
        if (type == Max.class || type == DecimalMax.class) {
            return Violation.of(path, "too-large", Objects.requireNonNull(attributes.get("value")));
        }
        if (type == DecimalMin.class) {
            return Violation.of(path, "too-small", Objects.requireNonNull(attributes.get("value")));
        }
        if (type == Digits.class) {
            return Violation.of(
                    path,
                    "digits",
                    Objects.requireNonNull(attributes.get("integer")),
                    Objects.requireNonNull(attributes.get("fraction")));
        }
        return Violation.of(path, type.getSimpleName(), found.getMessage());
    }

    private static Violation decimal(String path, String code, Map<String, Object> attributes) {
        return switch (code) {
            case "malformed" -> Violation.of(path, code, Decimals.EXAMPLE);
            case "too-small" -> Violation.of(path, code, Objects.requireNonNull(attributes.get("min")));
            case "too-large" -> Violation.of(path, code, Objects.requireNonNull(attributes.get("max")));
            case "digits" ->
                Violation.of(
                        path,
                        code,
                        Objects.requireNonNull(attributes.get("integer")),
                        Objects.requireNonNull(attributes.get("fraction")));
            default -> Violation.of(path, code);
        };
    }

    /**
     * The path contains property names and, in a list, the index of the element. The element of a set has a name that differs
     * between validators, and is left out.
     */
    private static String path(ConstraintViolation<?> found) {
        StringBuilder path = new StringBuilder();
        for (Path.Node each : found.getPropertyPath()) {
            if (each.getIndex() != null) {
                path.append('[').append(each.getIndex()).append(']');
            }
            if (each.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(each.getName());
            }
        }
        return path.toString();
    }
}

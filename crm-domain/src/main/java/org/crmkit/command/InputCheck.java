package org.crmkit.command;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.Violation;
import org.crmkit.value.TextLimit;

/** Judges what callers hand in by its Bean Validation constraints, all faults at once. */
public final class InputCheck {

    private final Validator validator;

    /** Makes a check that uses the host's validator. */
    public InputCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * Makes sure that everything handed in is valid.
     *
     * @throws InvalidInputException naming every fault of all of them
     */
    public void check(Collection<?> inputs) {
        List<Violation> violations = inputs.stream()
                .flatMap(input -> validator.validate(input).stream())
                .map(InputCheck::violation)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::code))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }

    private static Violation violation(ConstraintViolation<?> found) {
        String path = found.getPropertyPath().toString();
        var constraint = found.getConstraintDescriptor();
        Class<?> type = constraint.getAnnotation().annotationType();
        Map<String, Object> attributes = constraint.getAttributes();
        if (type == TextLimit.class) {
            return Violation.of(path, found.getMessageTemplate(), Objects.requireNonNull(attributes.get("max")));
        }
        if (type == NotNull.class) {
            return Violation.of(path, "required");
        }
        if (type == Min.class) {
            return Violation.of(path, "too-small", Objects.requireNonNull(attributes.get("value")));
        }
        if (type == Max.class) {
            return Violation.of(path, "too-large", Objects.requireNonNull(attributes.get("value")));
        }
        return Violation.of(path, type.getSimpleName(), found.getMessage());
    }
}

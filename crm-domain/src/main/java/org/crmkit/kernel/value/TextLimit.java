package org.crmkit.kernel.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text that every store can keep, with a maximum number of code points. If it is required, it must not be empty. It has one
 * line unless multiline is set. The limit itself is a constant of the value that holds the text. {@link Text} describes how
 * the text is normalized before it is validated.
 */
@Documented
@Constraint(validatedBy = TextLimit.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface TextLimit {

    /** The greatest length in code points. */
    int max();

    /** Whether the text must be neither null nor empty. */
    boolean required() default true;

    /** Whether it has several lines, such as a memo, rather than one, such as a name. */
    boolean multiline() default false;

    /** Whether its letters must be of one script and all its characters visible, as in a sign-in name. */
    boolean singleScript() default false;

    /** The key of the message. */
    String message() default "text";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** The payload that a host may attach. */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text against {@link TextLimit}. */
    final class Check implements ConstraintValidator<TextLimit, String> {

        private int max;
        private boolean required;
        private boolean multiline;
        private boolean singleScript;

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public void initialize(TextLimit limit) {
            max = limit.max();
            required = limit.required();
            multiline = limit.multiline();
            singleScript = limit.singleScript();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            String fault = fault(text);
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }

        private @Nullable String fault(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return required ? "required" : null;
            }
            String fault = Text.fault(text, max, multiline);
            return fault == null && singleScript ? scriptFault(text) : fault;
        }

        private static @Nullable String scriptFault(String name) {
            if (Ignorables.areIn(name)) {
                return "invalid-characters";
            }
            return Scripts.areMixedIn(name) ? "mixed-scripts" : null;
        }
    }
}

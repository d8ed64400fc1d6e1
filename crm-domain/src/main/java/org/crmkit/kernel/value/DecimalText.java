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
import java.math.BigDecimal;
import org.crmkit.internal.value.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number as text, such as {@code 12.5}, with a maximum number of digits before and after the decimal point. Because
 * it is a text, an input that is no number is reported together with all other violations.
 */
@Documented
@Constraint(validatedBy = DecimalText.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface DecimalText {

    /** The maximum number of digits before the decimal point. */
    int integer();

    /** The maximum number of digits after the decimal point. */
    int fraction();

    /** The minimum value; empty if there is none. */
    String min() default "";

    /** The maximum value; empty if there is none. */
    String max() default "";

    /** The key of the message. */
    String message() default "malformed";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** The payload that a host may attach. */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text against {@link DecimalText}. */
    final class Check implements ConstraintValidator<DecimalText, String> {

        private int integer;
        private int fraction;
        private @Nullable BigDecimal min;
        private @Nullable BigDecimal max;

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public void initialize(DecimalText limit) {
            integer = limit.integer();
            fraction = limit.fraction();
            min = limit.min().isEmpty() ? null : new BigDecimal(limit.min());
            max = limit.max().isEmpty() ? null : new BigDecimal(limit.max());
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
                return "required";
            }
            BigDecimal number = Decimals.parse(text);
            if (number == null) {
                return "malformed";
            }
            if (min != null && number.compareTo(min) < 0) {
                return "too-small";
            }
            if (max != null && number.compareTo(max) > 0) {
                return "too-large";
            }
            return Decimals.fits(number, integer, fraction) ? null : "digits";
        }
    }
}

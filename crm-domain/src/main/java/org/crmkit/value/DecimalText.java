package org.crmkit.value;

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
import org.jspecify.annotations.Nullable;

/**
 * A decimal number as text, such as {@code 12.5}, with so many digits before and behind the point. As text a caller can also hand in what
 * is no number, and is told so together with every other fault.
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

    /** How many digits it may have before the point. */
    int integer();

    /** How many digits it may have behind the point. */
    int fraction();

    /** The least value; empty if there is none. */
    String min() default "";

    /** The greatest value; empty if there is none. */
    String max() default "";

    /** The key of the message. */
    String message() default "malformed";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** What a host attaches. */
    Class<? extends Payload>[] payload() default {};

    /** Judges a text by {@link DecimalText}. */
    final class Check implements ConstraintValidator<DecimalText, String> {

        private int integer;
        private int fraction;
        private @Nullable BigDecimal min;
        private @Nullable BigDecimal max;

        /** Made by the Bean Validation provider. */
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

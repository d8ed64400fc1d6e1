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
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An ISO 4217 currency code, such as {@code EUR}. */
@Documented
@Constraint(validatedBy = CurrencyCode.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CurrencyCode {

    /** The length of every code, in characters. */
    int LENGTH = 3;

    /** The key of the message. */
    String message() default "no-currency";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** The payload that a host may attach. */
    Class<? extends Payload>[] payload() default {};

    /** Validates a text against {@link CurrencyCode}. */
    final class Check implements ConstraintValidator<CurrencyCode, String> {

        /** Called by the Bean Validation provider. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            if (code != null && !code.isEmpty()) {
                return isCurrency(code);
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("required").addConstraintViolation();
            return false;
        }

        private static boolean isCurrency(String code) {
            try {
                return Currency.getInstance(code).getCurrencyCode().equals(code);
            } catch (IllegalArgumentException unknown) {
                return false;
            }
        }
    }
}

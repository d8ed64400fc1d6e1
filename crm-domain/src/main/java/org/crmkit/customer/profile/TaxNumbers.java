package org.crmkit.customer.profile;

import jakarta.validation.Valid;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The tax numbers of a customer.
 *
 * @param local 地税登记号, at most {@value #NUMBER_MAX} code points
 * @param national 国税登记号, at most {@value #NUMBER_MAX} code points
 */
@ValueObject
public record TaxNumbers(
        @TextLimit(max = TaxNumbers.NUMBER_MAX, required = false) @Nullable
        String local,

        @TextLimit(max = TaxNumbers.NUMBER_MAX, required = false) @Nullable
        String national) {

    /** The maximum length of a number, in code points. */
    public static final int NUMBER_MAX = 200;

    /** Both numbers are null. */
    public static final TaxNumbers UNKNOWN = new TaxNumbers(null, null);

    /** Normalises the texts; their limits are checked where {@link Valid} numbers are passed in. */
    public TaxNumbers {
        local = Text.line(local, TaxNumbers.NUMBER_MAX);
        national = Text.line(national, TaxNumbers.NUMBER_MAX);
    }

    /**
     * Returns the same value once its texts keep their limits. A draft holds them unchecked, so that a command reports every violation.
     *
     * @throws InvalidInputException {@code invalid-input} if a text is missing, too long or has invalid characters
     */
    public TaxNumbers guarded() {
        Text.optional("tax.local", local, NUMBER_MAX);
        Text.optional("tax.national", national, NUMBER_MAX);
        return this;
    }
}

package org.crmkit.loan;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a loan.
 *
 * @param value the bare UUID
 */
@ValueObject
public record LoanId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public LoanId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static LoanId of(String text) {
        return new LoanId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

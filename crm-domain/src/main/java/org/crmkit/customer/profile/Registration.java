package org.crmkit.customer.profile;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import org.crmkit.customer.contact.Contact;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The business registration of an enterprise, and its size.
 *
 * @param licenceNumber 营业执照注册号, at most {@value #LICENCE_MAX} code points
 * @param legalRepresentative 法人, at most {@value Contact#NAME_MAX} code points
 * @param registeredCapital 注册资金, not negative
 * @param annualTurnover 年营业额, not negative
 */
@ValueObject
@RecordBuilder
public record Registration(
        @TextLimit(max = Registration.LICENCE_MAX, required = false) @Nullable
        String licenceNumber,

        @TextLimit(max = Contact.NAME_MAX, required = false) @Nullable
        String legalRepresentative,

        @Nullable Money registeredCapital,
        @Nullable Money annualTurnover) {

    /** The maximum length of a licence number, in code points. */
    public static final int LICENCE_MAX = 100;

    /** All values are null. */
    public static final Registration UNKNOWN = new Registration(null, null, null, null);

    /**
     * Normalises the texts; their limits are checked where a {@link Valid} registration is passed in. An amount out of range is
     * rejected with an {@link InvalidInputException} immediately.
     */
    public Registration {
        licenceNumber = Text.line(licenceNumber, Registration.LICENCE_MAX);
        legalRepresentative = Text.line(legalRepresentative, Contact.NAME_MAX);
        registeredCapital = Money.optional("registration.registeredCapital", registeredCapital);
        annualTurnover = Money.optional("registration.annualTurnover", annualTurnover);
    }

    /**
     * Returns the same value once its texts keep their limits. A draft holds them unchecked, so that a command reports every violation.
     *
     * @throws InvalidInputException {@code invalid-input} if a text is missing, too long or has invalid characters
     */
    public Registration guarded() {
        Text.optional("registration.licenceNumber", licenceNumber, LICENCE_MAX);
        Text.optional("registration.legalRepresentative", legalRepresentative, Contact.NAME_MAX);
        return this;
    }
}

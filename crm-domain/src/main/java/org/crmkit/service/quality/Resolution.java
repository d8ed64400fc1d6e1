package org.crmkit.service.quality;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * How a quality complaint is resolved by a round of handling.
 *
 * @param remedy 处理方式
 * @param amount 金额, what the remedy costs; required for a credit, optional for other remedies, and null for none
 * @param cause 质量原因, a value of the dictionary; null if it is not known
 */
@ValueObject
public record Resolution(
        @NotNull Remedy remedy,
        @Nullable Money amount,

        @TextLimit(max = Entry.VALUE_MAX, required = false) @Nullable
        String cause) {

    /** Normalises the text. A negative amount is rejected with an {@link InvalidInputException} immediately. */
    public Resolution {
        amount = Money.optional("amount", amount);
        cause = Text.line(cause, Entry.VALUE_MAX);
    }

    /** Returns a resolution without an amount. */
    public static Resolution of(Remedy remedy, @Nullable String cause) {
        return new Resolution(remedy, null, cause);
    }

    /** Returns what its remedy does not allow: a credit has an amount, and no remedy has none. */
    public List<Violation> faults() {
        List<Violation> faults = new ArrayList<>();
        if (remedy == Remedy.NONE && amount != null) {
            faults.add(Violation.of("amount", "not-applicable"));
        }
        if (remedy == Remedy.CREDIT && amount == null) {
            faults.add(Violation.of("amount", "required"));
        }
        return faults;
    }

    /**
     * Returns the same value once it keeps its limits. An input holds them unchecked, so that a command reports every violation.
     *
     * @throws InvalidInputException {@code invalid-input} if it does not keep them
     */
    public Resolution guarded() {
        Objects.requireNonNull(remedy, "remedy");
        Text.optional("cause", cause, Entry.VALUE_MAX);
        List<Violation> faults = faults();
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return this;
    }
}

package org.crmkit.customer.profile;

import jakarta.validation.Valid;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The bank account of a customer.
 *
 * @param bank 开户银行, at most {@value #BANK_MAX} code points
 * @param account 银行账号, at most {@value #ACCOUNT_MAX} code points
 */
@ValueObject
public record BankAccount(
        @TextLimit(max = BankAccount.BANK_MAX, required = false) @Nullable
        String bank,

        @TextLimit(max = BankAccount.ACCOUNT_MAX, required = false) @Nullable
        String account) {

    /** The maximum length of the name of a bank, in code points. */
    public static final int BANK_MAX = 100;

    /** The maximum length of an account number, in code points. */
    public static final int ACCOUNT_MAX = 50;

    /** Both values are null. */
    public static final BankAccount UNKNOWN = new BankAccount(null, null);

    /** Normalises the texts; their limits are checked where a {@link Valid} account is passed in. */
    public BankAccount {
        bank = Text.line(bank, BankAccount.BANK_MAX);
        account = Text.line(account, BankAccount.ACCOUNT_MAX);
    }

    /**
     * Returns the same value once its texts keep their limits. A draft holds them unchecked, so that a command reports every violation.
     *
     * @throws InvalidInputException {@code invalid-input} if a text is missing, too long or has invalid characters
     */
    public BankAccount guarded() {
        Text.optional("bank.bank", bank, BANK_MAX);
        Text.optional("bank.account", account, ACCOUNT_MAX);
        return this;
    }
}

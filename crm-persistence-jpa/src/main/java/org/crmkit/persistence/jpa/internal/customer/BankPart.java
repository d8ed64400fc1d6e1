package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.crmkit.customer.profile.BankAccount;
import org.jspecify.annotations.Nullable;

/** The bank details of a customer. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class BankPart {

    @Column(name = "bank_name", length = BankAccount.BANK_MAX)
    @Nullable
    String bank;

    @Column(name = "bank_account", length = BankAccount.ACCOUNT_MAX)
    @Nullable
    String account;

    protected BankPart() {}

    public @Nullable String getBank() {
        return bank;
    }

    public void setBank(@Nullable String bank) {
        this.bank = bank;
    }

    public @Nullable String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BankPart part
                && Objects.equals(bank, part.bank)
                && Objects.equals(account, part.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bank, account);
    }
}

package org.crmkit.persistence.jpa.internal.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.crmkit.dictionary.Entry;
import org.crmkit.loan.Loan;
import org.crmkit.loan.LoanState;
import org.crmkit.persistence.jpa.internal.entity.Row;

/** A row of {@code crm_loan}. */
@Entity
@Table(name = "crm_loan")
@SuppressWarnings("NullAway.Init")
class LoanRow extends Row {

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = LoanCodes.OfLoanState.class)
    LoanState state;

    @Column(name = "customer_id", nullable = false)
    UUID customer;

    @Column(name = "owner_id", nullable = false)
    UUID owner;

    @Column(name = "article", length = Entry.VALUE_MAX, nullable = false)
    String article;

    @Column(name = "title", length = Loan.TITLE_MAX, nullable = false)
    String title;

    protected LoanRow() {}

    public LoanState getState() {
        return state;
    }

    public void setState(LoanState state) {
        this.state = state;
    }

    public UUID getCustomer() {
        return customer;
    }

    public void setCustomer(UUID customer) {
        this.customer = customer;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }

    public String getArticle() {
        return article;
    }

    public void setArticle(String article) {
        this.article = article;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}

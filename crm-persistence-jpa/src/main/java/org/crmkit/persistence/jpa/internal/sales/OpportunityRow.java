package org.crmkit.persistence.jpa.internal.sales;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.entity.AssignmentPart;
import org.crmkit.persistence.jpa.internal.entity.MoneyPart;
import org.crmkit.persistence.jpa.internal.entity.Row;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.sales.OpportunityState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_opportunity}, with its plan. */
@Entity
@Table(name = "crm_opportunity")
@SuppressWarnings("NullAway.Init")
class OpportunityRow extends Row {

    /** The maximum length of the search key, in UTF-16 units, which no opportunity reaches. */
    static final int SEARCH_MAX = 1_000_000;

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = SalesCodes.OfOpportunityState.class)
    OpportunityState state;

    @Column(name = "number", length = OpportunityNumber.MAX, nullable = false)
    String number;

    @Column(name = "title", length = Opportunity.TITLE_MAX, nullable = false)
    String title;

    @Column(name = "title_key", length = Text.KEY_MAX, nullable = false)
    String titleKey;

    @Column(name = "search_key", length = SEARCH_MAX, nullable = false)
    String searchKey;

    /** Derived from the search key; null if the database has no index over pieces. */
    @Column(name = "search_pieces", length = SEARCH_MAX)
    @Nullable
    String searchPieces;

    @Column(name = "description", length = Opportunity.DESCRIPTION_MAX)
    @Nullable
    String description;

    @Column(name = "source", length = Entry.VALUE_MAX, nullable = false)
    String source;

    @Embedded
    @Nullable
    ProspectPart prospect;

    @Column(name = "customer_name_key", length = Text.KEY_MAX, nullable = false)
    String customerNameKey;

    @Column(name = "probability", nullable = false)
    int probability;

    @Embedded
    @Nullable
    MoneyPart amount;

    @Column(name = "amount_key", length = 24, nullable = false)
    String amountKey;

    @Column(name = "expected_close")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Nullable
    LocalDate expectedClose;

    @Column(name = "expected_close_key", nullable = false)
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate expectedCloseKey;

    @Embedded
    @Nullable
    CurrentStagePart currentStage;

    @Embedded
    @Nullable
    RecordedExpiryPart recordedExpiry;

    @Column(name = "unrecorded_close")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Nullable
    LocalDate unrecordedClose;

    @Embedded
    @Nullable
    AssignmentPart assignment;

    @Column(name = "customer_id")
    @Nullable
    UUID customer;

    @Embedded
    @Nullable
    ClosingPart closing;

    @Column(name = "cycle_seconds")
    @Nullable
    Long cycleSeconds;

    @ElementCollection
    @CollectionTable(
            name = "crm_plan_step",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "opportunity_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "position")
    List<StepPart> steps = new ArrayList<>();

    protected OpportunityRow() {}

    public OpportunityState getState() {
        return state;
    }

    public void setState(OpportunityState state) {
        this.state = state;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTitleKey() {
        return titleKey;
    }

    public void setTitleKey(String titleKey) {
        this.titleKey = titleKey;
    }

    public String getSearchKey() {
        return searchKey;
    }

    public void setSearchKey(String searchKey) {
        this.searchKey = searchKey;
        this.searchPieces = null;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public @Nullable ProspectPart getProspect() {
        return prospect;
    }

    public void setProspect(@Nullable ProspectPart prospect) {
        this.prospect = prospect;
    }

    public String getCustomerNameKey() {
        return customerNameKey;
    }

    public void setCustomerNameKey(String customerNameKey) {
        this.customerNameKey = customerNameKey;
    }

    public int getProbability() {
        return probability;
    }

    public void setProbability(int probability) {
        this.probability = probability;
    }

    public @Nullable MoneyPart getAmount() {
        return amount;
    }

    public void setAmount(@Nullable MoneyPart amount) {
        this.amount = amount;
    }

    public String getAmountKey() {
        return amountKey;
    }

    public void setAmountKey(String amountKey) {
        this.amountKey = amountKey;
    }

    public @Nullable LocalDate getExpectedClose() {
        return expectedClose;
    }

    public void setExpectedClose(@Nullable LocalDate expectedClose) {
        this.expectedClose = expectedClose;
    }

    public LocalDate getExpectedCloseKey() {
        return expectedCloseKey;
    }

    public void setExpectedCloseKey(LocalDate expectedCloseKey) {
        this.expectedCloseKey = expectedCloseKey;
    }

    public @Nullable CurrentStagePart getCurrentStage() {
        return currentStage;
    }

    public void setCurrentStage(@Nullable CurrentStagePart currentStage) {
        this.currentStage = currentStage;
    }

    public @Nullable RecordedExpiryPart getRecordedExpiry() {
        return recordedExpiry;
    }

    public void setRecordedExpiry(@Nullable RecordedExpiryPart recordedExpiry) {
        this.recordedExpiry = recordedExpiry;
    }

    public @Nullable LocalDate getUnrecordedClose() {
        return unrecordedClose;
    }

    public void setUnrecordedClose(@Nullable LocalDate unrecordedClose) {
        this.unrecordedClose = unrecordedClose;
    }

    public @Nullable AssignmentPart getAssignment() {
        return assignment;
    }

    public void setAssignment(@Nullable AssignmentPart assignment) {
        this.assignment = assignment;
    }

    public @Nullable UUID getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable UUID customer) {
        this.customer = customer;
    }

    public @Nullable ClosingPart getClosing() {
        return closing;
    }

    public void setClosing(@Nullable ClosingPart closing) {
        this.closing = closing;
    }

    public @Nullable Long getCycleSeconds() {
        return cycleSeconds;
    }

    public void setCycleSeconds(@Nullable Long cycleSeconds) {
        this.cycleSeconds = cycleSeconds;
    }

    /** Always the same list: Hibernate would delete and insert every child if another list were assigned. */
    public List<StepPart> getSteps() {
        return steps;
    }
}

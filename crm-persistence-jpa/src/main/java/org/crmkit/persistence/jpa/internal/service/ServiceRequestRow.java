package org.crmkit.persistence.jpa.internal.service;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.dictionary.Entry;
import org.crmkit.persistence.jpa.internal.entity.AssignmentPart;
import org.crmkit.persistence.jpa.internal.entity.Row;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceState;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_service_request}, with its rounds, and with the derived values that lists and reports query. */
@Entity
@Table(name = "crm_service_request")
@SuppressWarnings("NullAway.Init")
class ServiceRequestRow extends Row {

    /**
     * The maximum stored length of the search key, in UTF-16 units. H2 accepts no more, and few requests reach a tenth of it.
     */
    static final int SEARCH_MAX = 1_000_000;

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = ServiceCodes.OfServiceState.class)
    ServiceState state;

    @Column(name = "number", length = ServiceNumber.MAX, nullable = false)
    String number;

    @Column(name = "customer_id", nullable = false)
    UUID customer;

    @Column(name = "type", length = Entry.VALUE_MAX, nullable = false)
    String type;

    @Column(name = "title", length = ServiceRequest.TITLE_MAX, nullable = false)
    String title;

    @Column(name = "request", length = ServiceRequest.REQUEST_MAX, nullable = false)
    String request;

    @Column(name = "priority", nullable = false)
    int priority;

    @Embedded
    @Nullable
    TradeReferencePart tradeReference;

    @Column(name = "quantity_affected", precision = 16, scale = 4)
    @Nullable
    BigDecimal quantityAffected;

    @Column(name = "cause", length = Entry.VALUE_MAX)
    @Nullable
    String cause;

    @Embedded
    DeadlinesPart deadlines;

    @Column(name = "due_key", nullable = false)
    Instant dueKey;

    @Column(name = "unrecorded_deadline")
    @Nullable
    Instant unrecordedDeadline;

    @Column(name = "handled_in_time")
    @Nullable
    Integer handledInTime;

    @Embedded
    @Nullable
    AssignmentPart assignment;

    @Column(name = "returned_count", nullable = false)
    int returnedCount;

    @Column(name = "archived_at")
    @Nullable
    Instant archivedAt;

    @Embedded
    @Nullable
    RequestClosingPart closing;

    @Column(name = "satisfaction")
    @Nullable
    Integer satisfaction;

    @Column(name = "handle_seconds")
    @Nullable
    Long handleSeconds;

    @Column(name = "archive_seconds")
    @Nullable
    Long archiveSeconds;

    @Column(name = "search_key", length = SEARCH_MAX, nullable = false)
    String searchKey;

    /** Derived from the search key; null if the database has no index over pieces. */
    @Column(name = "search_pieces", length = SEARCH_MAX)
    @Nullable
    String searchPieces;

    @ElementCollection
    @CollectionTable(
            name = "crm_service_round",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "request_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "position")
    List<RoundPart> rounds = new ArrayList<>();

    /** How many opinions there are: most requests have none, and then no statement looks for them. */
    @Column(name = "opinion_count", nullable = false)
    int opinionCount;

    @ElementCollection
    @CollectionTable(
            name = "crm_service_opinion",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "request_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "position")
    List<OpinionPart> opinions = new ArrayList<>();

    protected ServiceRequestRow() {}

    @Override
    public int loadChildren() {
        return getOpinions().size();
    }

    public ServiceState getState() {
        return state;
    }

    public void setState(ServiceState state) {
        this.state = state;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public UUID getCustomer() {
        return customer;
    }

    public void setCustomer(UUID customer) {
        this.customer = customer;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public @Nullable TradeReferencePart getTradeReference() {
        return tradeReference;
    }

    public void setTradeReference(@Nullable TradeReferencePart tradeReference) {
        this.tradeReference = tradeReference;
    }

    public @Nullable BigDecimal getQuantityAffected() {
        return quantityAffected;
    }

    public void setQuantityAffected(@Nullable BigDecimal quantityAffected) {
        this.quantityAffected = quantityAffected;
    }

    public @Nullable String getCause() {
        return cause;
    }

    public void setCause(@Nullable String cause) {
        this.cause = cause;
    }

    public DeadlinesPart getDeadlines() {
        return deadlines;
    }

    public void setDeadlines(DeadlinesPart deadlines) {
        this.deadlines = deadlines;
    }

    public Instant getDueKey() {
        return dueKey;
    }

    public void setDueKey(Instant dueKey) {
        this.dueKey = dueKey;
    }

    public @Nullable Instant getUnrecordedDeadline() {
        return unrecordedDeadline;
    }

    public void setUnrecordedDeadline(@Nullable Instant unrecordedDeadline) {
        this.unrecordedDeadline = unrecordedDeadline;
    }

    public @Nullable Integer getHandledInTime() {
        return handledInTime;
    }

    public void setHandledInTime(@Nullable Integer handledInTime) {
        this.handledInTime = handledInTime;
    }

    public @Nullable AssignmentPart getAssignment() {
        return assignment;
    }

    public void setAssignment(@Nullable AssignmentPart assignment) {
        this.assignment = assignment;
    }

    public int getReturnedCount() {
        return returnedCount;
    }

    public void setReturnedCount(int returnedCount) {
        this.returnedCount = returnedCount;
    }

    public @Nullable Instant getArchivedAt() {
        return archivedAt;
    }

    public void setArchivedAt(@Nullable Instant archivedAt) {
        this.archivedAt = archivedAt;
    }

    public @Nullable RequestClosingPart getClosing() {
        return closing;
    }

    public void setClosing(@Nullable RequestClosingPart closing) {
        this.closing = closing;
    }

    public @Nullable Integer getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(@Nullable Integer satisfaction) {
        this.satisfaction = satisfaction;
    }

    public @Nullable Long getHandleSeconds() {
        return handleSeconds;
    }

    public void setHandleSeconds(@Nullable Long handleSeconds) {
        this.handleSeconds = handleSeconds;
    }

    public @Nullable Long getArchiveSeconds() {
        return archiveSeconds;
    }

    public void setArchiveSeconds(@Nullable Long archiveSeconds) {
        this.archiveSeconds = archiveSeconds;
    }

    public String getSearchKey() {
        return searchKey;
    }

    public void setSearchKey(String searchKey) {
        this.searchKey = searchKey;
        this.searchPieces = null;
    }

    /** Returns whether there is a search key for the texts of this row. */
    boolean hasSearchKey() {
        return (Object) searchKey != null;
    }

    @SuppressWarnings("NullAway")
    void forgetSearchKey() {
        this.searchKey = null;
    }

    /** Returns the stored opinions. */
    public List<OpinionPart> getOpinions() {
        return opinionCount == 0 ? List.of() : opinions;
    }

    /** Returns the list that is stored, which is read from the database if it was not. */
    List<OpinionPart> storedOpinions() {
        return opinions;
    }

    void setOpinionCount(int opinionCount) {
        this.opinionCount = opinionCount;
    }

    /** Always the same list: Hibernate would delete and insert every child if another list were assigned. */
    public List<RoundPart> getRounds() {
        return rounds;
    }
}

package org.crmkit.persistence.jpa.internal.customer.interaction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.dictionary.Entry;
import org.crmkit.persistence.jpa.internal.entity.Row;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_interaction}, with its attendees. Its creator is its author. */
@Entity
@Table(name = "crm_interaction")
@SuppressWarnings("NullAway.Init")
class InteractionRow extends Row {

    @Column(name = "customer_id", nullable = false)
    UUID customer;

    @Column(name = "kind", length = Entry.VALUE_MAX, nullable = false)
    String kind;

    @Column(name = "happened_at", nullable = false)
    Instant at;

    @Column(name = "title", length = Interaction.TITLE_MAX, nullable = false)
    String title;

    @Column(name = "location", length = Interaction.LOCATION_MAX)
    @Nullable
    String location;

    @Column(name = "memo", length = Interaction.MEMO_MAX)
    @Nullable
    String memo;

    @Column(name = "description", length = Interaction.DESCRIPTION_MAX)
    @Nullable
    String description;

    @Embedded
    @Nullable
    SubjectPart subject;

    @ElementCollection
    @CollectionTable(
            name = "crm_interaction_attendee",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "interaction_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "position")
    List<AttendeePart> attendees = new ArrayList<>();

    protected InteractionRow() {}

    public UUID getCustomer() {
        return customer;
    }

    public void setCustomer(UUID customer) {
        this.customer = customer;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Instant getAt() {
        return at;
    }

    public void setAt(Instant at) {
        this.at = at;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getLocation() {
        return location;
    }

    public void setLocation(@Nullable String location) {
        this.location = location;
    }

    public @Nullable String getMemo() {
        return memo;
    }

    public void setMemo(@Nullable String memo) {
        this.memo = memo;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable SubjectPart getSubject() {
        return subject;
    }

    public void setSubject(@Nullable SubjectPart subject) {
        this.subject = subject;
    }

    /** Always the same list: Hibernate would delete and insert every child if another list were assigned. */
    public List<AttendeePart> getAttendees() {
        return attendees;
    }
}

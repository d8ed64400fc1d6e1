package org.crmkit.persistence.jpa.internal.customer.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.customer.contact.Contact;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_interaction_attendee}. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class AttendeePart {

    @Column(name = "contact_id", nullable = false)
    UUID contact;

    @Column(name = "name", length = Contact.NAME_MAX, nullable = false)
    String name;

    protected AttendeePart() {}

    public UUID getContact() {
        return contact;
    }

    public void setContact(UUID contact) {
        this.contact = contact;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttendeePart part
                && Objects.equals(contact, part.contact)
                && Objects.equals(name, part.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(contact, name);
    }
}

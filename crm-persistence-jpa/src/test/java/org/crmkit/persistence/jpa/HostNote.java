package org.crmkit.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of the host's own, in one persistence unit with the rows of CRM Kit. */
@Entity
@Table(name = "host_note")
class HostNote {

    @Id
    long id;

    protected HostNote() {}
}

package org.crmkit.persistence.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of a host's own, beside ours in one persistence unit. */
@Entity
@Table(name = "host_note")
class HostNote {

    @Id
    long id;

    protected HostNote() {}
}

package org.crmkit.host.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An entity of the application, found by its own entity scan: the opportunity that was created from a web form. */
@Entity
class Enquiry {

    @Id
    private UUID opportunityId;

    private String address;

    protected Enquiry() {}

    Enquiry(UUID opportunityId, String address) {
        this.opportunityId = opportunityId;
        this.address = address;
    }

    String address() {
        return address;
    }
}

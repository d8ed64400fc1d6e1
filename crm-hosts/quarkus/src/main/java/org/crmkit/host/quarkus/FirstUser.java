package org.crmkit.host.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.transaction.Transactional;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.kernel.permission.UserId;

/** The first user. A real application stores the CRM ids of its users with its own users. */
@ApplicationScoped
class FirstUser {

    private final Crm crm;
    private UserId id;

    FirstUser(Crm crm) {
        this.crm = crm;
    }

    @Transactional
    void start(@Observes Startup started) {
        id = crm.createTenant("Acme", "root", "Ada Root");
    }

    CrmSession session() {
        return crm.as(id);
    }
}

package org.crmkit.host.ee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.crmkit.Crm;
import org.crmkit.actor.UserId;

/** Begins the tenant, in a transaction. */
@ApplicationScoped
public class TenantCreation {

    /** Returns the first user. */
    @Transactional
    public UserId of(Crm crm) {
        return crm.createTenant("Acme", "root", "Ada Root");
    }
}

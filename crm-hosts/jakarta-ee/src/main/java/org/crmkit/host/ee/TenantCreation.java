package org.crmkit.host.ee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.crmkit.Crm;
import org.crmkit.kernel.permission.UserId;

/** Creates the tenant, in a transaction. */
@ApplicationScoped
public class TenantCreation {

    /** Creates the tenant and returns its first user. */
    @Transactional
    public UserId of(Crm crm) {
        return crm.createTenant("Acme", "root", "Ada Root");
    }
}

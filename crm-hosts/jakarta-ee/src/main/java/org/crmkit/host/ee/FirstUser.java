package org.crmkit.host.ee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.kernel.permission.UserId;

/** The first user. A real application stores the CRM ids of its users with its own users. */
@ApplicationScoped
public class FirstUser {

    @Inject
    private Crm crm;

    @Inject
    private TenantCreation tenantCreation;

    private volatile UserId id;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        id = tenantCreation.of(crm);
    }

    /** Returns the session of the first user. */
    public CrmSession session() {
        return crm.as(id);
    }
}

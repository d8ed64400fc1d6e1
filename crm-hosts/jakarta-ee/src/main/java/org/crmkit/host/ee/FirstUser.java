package org.crmkit.host.ee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.actor.UserId;

/** The first user; a real application keeps the ids of its users beside its own. */
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

    /** Returns the user at work. */
    public CrmSession session() {
        return crm.as(id);
    }
}

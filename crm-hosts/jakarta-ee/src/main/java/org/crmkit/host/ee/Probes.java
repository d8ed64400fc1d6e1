package org.crmkit.host.ee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.kernel.value.Percent;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;

/** Requests for the tests, which have no other access to the server. */
@Path("/tests")
@RequestScoped
public class Probes {

    @PersistenceUnit(unitName = "eclipselink")
    private EntityManagerFactory eclipseLink;

    @PersistenceUnit(unitName = "host")
    private EntityManagerFactory hibernate;

    @Inject
    private FirstUser user;

    /** Returns the message with which a store rejects the server's own provider. */
    @GET
    @Path("/eclipselink")
    public String eclipseLink() {
        try {
            JpaStore.of(eclipseLink);
            return "built";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Creates a tenant in a transaction that the store begins and commits itself; Hibernate passes this transaction to JTA. */
    @POST
    @Path("/own-transactions")
    public long ownTransactions() {
        Crm jobs = Crm.builder(JpaStore.of(hibernate)).tenant("other").build();
        CrmSession session = jobs.as(jobs.createTenant("Other", "root", "Rob Root"));
        session.sales().open(new OpportunityDraft("a job's", "c", Percent.ZERO, "web"));
        return session.sales().count(OpportunityFilter.ALL);
    }

    /** Changes an opportunity in a transaction that fails afterwards. */
    @POST
    @Path("/failing/{id}")
    @Transactional
    public void failing(@PathParam("id") String id) {
        user.session().sales().revise(OpportunityId.of(id), new OpportunityDraft("undone", "c", Percent.ZERO, "web"));
        throw new IllegalStateException("the application changed its mind");
    }

    /** Detects churn for one page of customers in a transaction. */
    @POST
    @Path("/churn-detection")
    @Transactional
    public long churnDetection() {
        ChurnDetectionProgress page = user.session().churnDetection().run(null, soFar -> false);
        return page.opened();
    }
}

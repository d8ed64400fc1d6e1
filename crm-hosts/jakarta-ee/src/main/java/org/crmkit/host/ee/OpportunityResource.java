package org.crmkit.host.ee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunitySummary;

/** Opportunities over HTTP. Each call is one transaction. */
@Path("/opportunities")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpportunityResource {

    @Inject
    private FirstUser user;

    /** Opens an opportunity. */
    @POST
    @Transactional
    public OpportunityView open(OpportunityForm form) {
        return new OpportunityView(user.session().sales().open(form.draft()));
    }

    /** Saves the form. */
    @PUT
    @Path("/{id}")
    @Transactional
    public OpportunityView revise(@PathParam("id") String id, OpportunityForm form) {
        return new OpportunityView(user.session().sales().revise(OpportunityId.of(id), form.draft()));
    }

    /** Returns an opportunity. */
    @GET
    @Path("/{id}")
    public OpportunityView get(@PathParam("id") String id) {
        return new OpportunityView(user.session().sales().get(OpportunityId.of(id)));
    }

    /** Returns the titles of the newest opportunities. */
    @GET
    public List<String> titles() {
        return user.session().sales().list(OpportunityFilter.ALL.newest(20)).items().stream()
                .map(OpportunitySummary::title)
                .toList();
    }
}

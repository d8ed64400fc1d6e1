package org.crmkit.host.quarkus;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunitySummary;

/** Opportunities over HTTP. Each call is one transaction. */
@Path("/opportunities")
public class OpportunityResource {

    private final FirstUser user;

    OpportunityResource(FirstUser user) {
        this.user = user;
    }

    @POST
    @Transactional
    public OpportunityView open(OpportunityForm form) {
        return OpportunityView.of(user.session().sales().open(form.draft()));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    public OpportunityView revise(String id, OpportunityForm form) {
        return OpportunityView.of(user.session().sales().revise(OpportunityId.of(id), form.draft()));
    }

    @GET
    @Path("/{id}")
    public OpportunityView get(String id) {
        return OpportunityView.of(user.session().sales().get(OpportunityId.of(id)));
    }

    @GET
    public List<String> titles() {
        return user.session().sales().list(OpportunityFilter.ALL.newest(20)).items().stream()
                .map(OpportunitySummary::title)
                .toList();
    }
}

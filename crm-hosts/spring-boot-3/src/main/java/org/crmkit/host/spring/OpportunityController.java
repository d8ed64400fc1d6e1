package org.crmkit.host.spring;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.crmkit.Crm;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Page;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunitySummary;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opportunities over HTTP. Each change of the CRM and the application's own row are one transaction. */
@RestController
@RequestMapping("/opportunities")
class OpportunityController {

    private final Crm crm;
    private final UserId user;
    private final EntityManager entityManager;

    OpportunityController(Crm crm, UserId user, EntityManager entityManager) {
        this.crm = crm;
        this.user = user;
        this.entityManager = entityManager;
    }

    @PostMapping
    @Transactional
    @ResponseStatus(HttpStatus.CREATED)
    public OpportunityView open(@RequestBody OpportunityForm form) {
        Opportunity opened = crm.as(user).sales().open(form.draft());
        entityManager.persist(new Enquiry(opened.id().value(), form.address()));
        return OpportunityView.of(opened);
    }

    @PutMapping("/{id}")
    @Transactional
    public OpportunityView revise(@PathVariable("id") String id, @RequestBody OpportunityForm form) {
        return OpportunityView.of(crm.as(user).sales().revise(OpportunityId.of(id), form.draft()));
    }

    @PostMapping("/{id}/win")
    @Transactional
    public OpportunityView win(@PathVariable("id") String id) {
        return OpportunityView.of(crm.as(user).sales().win(OpportunityId.of(id)));
    }

    @GetMapping("/{id}")
    public OpportunityView get(@PathVariable("id") String id) {
        return OpportunityView.of(crm.as(user).sales().get(OpportunityId.of(id)));
    }

    @GetMapping
    public List<String> titles() {
        Page<OpportunitySummary> newest = crm.as(user).sales().list(OpportunityFilter.ALL.newest(20));
        return newest.items().stream().map(OpportunitySummary::title).toList();
    }
}

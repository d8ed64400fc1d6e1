package org.crmkit.host.spring;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.crmkit.Crm;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests that do more than a real request would, in one persistence context if the session is open in view. */
@RestController
@RequestMapping("/tests/{id}")
class SameRequest {

    private final Crm crm;
    private final Crm jobs;
    private final UserId user;
    private final TransactionTemplate transaction;

    SameRequest(
            Crm crm, @Qualifier(CrmConfiguration.JOBS) Crm jobs, UserId user, PlatformTransactionManager transactions) {
        this.crm = crm;
        this.jobs = jobs;
        this.user = user;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs a command, then a command in another transaction, and then reads the opportunity: which version is found? */
    @PostMapping("/look-after-another")
    public String lookAfterAnother(@PathVariable("id") String id) {
        OpportunityId opportunity = OpportunityId.of(id);
        Opportunity mine = transaction(() -> revise(crm, opportunity, "mine"));
        Opportunity theirs = CompletableFuture.supplyAsync(() -> revise(jobs, opportunity, "theirs"))
                .join();
        Opportunity found = transaction(() -> crm.as(user).sales().get(opportunity));
        return mine.version() + " " + theirs.version() + " " + found.version() + " " + found.title();
    }

    /** Does the same, but runs a second command in place of the read. */
    @PostMapping("/change-after-another")
    public String changeAfterAnother(@PathVariable("id") String id) {
        OpportunityId opportunity = OpportunityId.of(id);
        Opportunity mine = transaction(() -> revise(crm, opportunity, "mine"));
        Opportunity theirs = CompletableFuture.supplyAsync(() -> revise(jobs, opportunity, "theirs"))
                .join();
        Opportunity again = transaction(() -> revise(crm, opportunity, "mine again"));
        return mine.version() + " " + theirs.version() + " " + again.version() + " " + again.title();
    }

    /** Changes an opportunity in a transaction that is marked as read-only. */
    @PostMapping("/change-while-reading")
    @Transactional(readOnly = true)
    public long changeWhileReading(@PathVariable("id") String id) {
        return revise(crm, OpportunityId.of(id), "not to be kept").version();
    }

    /** Changes an opportunity without a transaction. */
    @PostMapping("/change-without-transaction")
    public long changeWithoutTransaction(@PathVariable("id") String id) {
        return revise(crm, OpportunityId.of(id), "not to be kept").version();
    }

    private Opportunity transaction(Supplier<Opportunity> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Opportunity revise(Crm through, OpportunityId id, String title) {
        return through.as(user).sales().revise(id, new OpportunityDraft(title, "Blue Lotus", Percent.of(40), "web"));
    }
}

package org.crmkit.examples.quickstart.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;

/**
 * The story of one opportunity.
 *
 * @param opportunity the opportunity in its current state
 * @param chapters its journal entries, the oldest first
 * @param customer the customer of the win
 * @param attempts the rejected commands
 */
record Story(OpportunitySummary opportunity, List<JournalEntry> chapters, Customer customer, List<Attempt> attempts) {

    private static final int CHAPTERS_MAX = 100;

    /** Builds the story of the greatest win and tries commands on it that must be rejected; empty if nothing was won. */
    static Optional<Story> ofGreatestWin(Company company) {
        ListQuery<OpportunityFilter, OpportunitySort> greatest = ListQuery.by(
                OpportunityFilter.in(OpportunityState.WON), OpportunitySort.AMOUNT, Direction.DESCENDING, 1);
        return company.superAdmin().sales().list(greatest).items().stream()
                .findFirst()
                .map(won -> of(company, won));
    }

    /** Returns whether this win created the customer, and not an earlier win. */
    boolean madeCustomer() {
        return customer.createdAt().equals(opportunity.closedAt());
    }

    private static Story of(Company company, OpportunitySummary won) {
        CrmSession agent = company.person(Objects.requireNonNull(won.assignee()).realName());
        List<JournalEntry> chapters = new ArrayList<>(
                agent.sales().journal(won.id(), CHAPTERS_MAX, null).items());
        Collections.reverse(chapters);
        Customer customer = company.superAdmin()
                .customers()
                .get(Objects.requireNonNull(won.customer()).id());
        return new Story(won, chapters, customer, attempts(company, agent, won));
    }

    private static List<Attempt> attempts(Company company, CrmSession agent, OpportunitySummary won) {
        UserId chief = won.creator().id();
        String agentName = company.nameOf(agent.userId());
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(Attempt.of(
                agentName,
                "gives it to somebody else, which is for supervisors to do",
                () -> agent.sales().reassign(won.id(), chief)));
        attempts.add(Attempt.of(
                agentName, "loses it, although it is won", () -> agent.sales().lose(won.id(), "Changed their mind")));
        company.stranger(agent)
                .ifPresent(stranger -> attempts.add(Attempt.of(
                        company.nameOf(stranger.userId()),
                        "opens its page, from another office",
                        () -> stranger.sales().get(won.id()))));
        return attempts;
    }
}

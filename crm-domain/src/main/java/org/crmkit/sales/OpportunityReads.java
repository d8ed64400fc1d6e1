package org.crmkit.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.crmkit.customer.VisibleCustomers;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.Queries;
import org.crmkit.internal.command.RecordReads;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.jspecify.annotations.Nullable;

/**
 * The queries about opportunities. Filters are completed with the day in a zone, and customers out of the actor's sight lose their
 * names.
 */
record OpportunityReads(Queries<SalesRepositories> queries, ZoneId zone) {

    private static final Permission READ = SalesDescriptor.KIND.readPermission();

    RecordReads<
                    SalesRepositories,
                    Opportunity,
                    OpportunityId,
                    OpportunityAction,
                    OpportunitySummary,
                    OpportunityFilter,
                    OpportunitySort>
            records() {
        return new RecordReads<>(
                queries,
                SalesDescriptor.KIND,
                SalesRepositories::opportunities,
                (work, found, now) -> found.possibleActions(),
                this::at,
                OpportunityReads::shown);
    }

    Page<OpportunitySummary> rotting(int size, @Nullable Cursor after) {
        return queries.query(READ, Inputs.none(), (work, actor) -> {
            OpportunityFilter rotting = OpportunityFilter.rotting(work.stages().all(), queries.now());
            return shown(
                    work,
                    actor,
                    work.opportunities()
                            .list(rotting.longestUnchanged(size).after(after), SalesDescriptor.KIND.reading(actor)));
        });
    }

    List<AssigneeCount> countByAssignee(OpportunityFilter filter) {
        return queries.read(
                READ,
                Inputs.of("filter", filter),
                (work, visibility) ->
                        work.opportunities().countByAssignee(at(work, filter, queries.now()), visibility).stream()
                                .sorted(AssigneeCount.RANKING)
                                .toList());
    }

    private OpportunityFilter at(SalesRepositories work, OpportunityFilter filter, Instant now) {
        return filter.at(
                now, LocalDate.ofInstant(now, zone), () -> work.stages().all());
    }

    private static Page<OpportunitySummary> shown(SalesRepositories work, Actor actor, Page<OpportunitySummary> page) {
        return VisibleCustomers.shown(
                work,
                actor,
                page,
                OpportunitySummary::customer,
                (item, customer) -> OpportunitySummaryBuilder.builder(item)
                        .customer(customer)
                        .build());
    }
}

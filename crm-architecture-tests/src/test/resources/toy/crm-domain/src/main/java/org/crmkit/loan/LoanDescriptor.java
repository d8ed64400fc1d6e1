package org.crmkit.loan;

import org.crmkit.kernel.permission.UserRef;
import java.util.Map;
import java.util.List;
import java.util.Set;
import org.crmkit.access.Assignees;
import org.crmkit.access.UserReferenceSource;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerReferenceSource;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineRequest;
import org.crmkit.customer.timeline.TimelineSource;
import org.crmkit.dictionary.EntryReferenceSource;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;

/** Describes the context of loans. */
public final class LoanDescriptor
        implements UserReferenceSource<LoanRepositories>,
                CustomerReferenceSource<LoanRepositories>,
                EntryReferenceSource<LoanRepositories>,
                TimelineSource<LoanRepositories> {

    /** The type of dictionary entries for articles. */
    public static final EntryType ARTICLE = new EntryType("loan-article");

    /** An article that was lent, at the time when it was lent. */
    public static final TimelineKind TIMELINE = new TimelineKind("LOAN");

    static final AggregateType<LoanRepositories, Loan, LoanId, LoanAction> KIND = new AggregateType<>(
            "loan", LoanId::new, LoanRepositories::loans, Permission.LOAN_READ, new LoanAccess());

    /** Creates the desk for the user of the commands. */
    public static LoanDesk desk(Commands<LoanRepositories> commands) {
        return new LoanDesk(commands);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(Loan.class);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.LOAN_READ, Permission.LOAN_EDIT);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(LoanEvent.class);
    }

    @Override
    public String responsibility() {
        return KIND.name();
    }

    @Override
    public Set<EntryType> entryTypes() {
        return Set.of(ARTICLE);
    }

    @Override
    public long countOpen(LoanRepositories work, CustomerId customer) {
        return work.loans().count(LoanFilter.open().customer(customer).build(), Visibility.everything());
    }

    @Override
    public long countOpen(LoanRepositories work, UserId owner) {
        return work.loans().count(LoanFilter.open().owner(owner).build(), Visibility.everything());
    }

    @Override
    public long countOf(LoanRepositories work, EntryType type, String article) {
        LoanFilter of = LoanFilterBuilder.builder().article(article).build();
        return work.loans().count(of, Visibility.everything());
    }

    /** Transfers the loans of a customer from one user to another, who must be able to take them on. */
    @Override
    public void handOver(
            CommandScope<? extends CustomerRepositories> scope,
            LoanRepositories work,
            CustomerId customer,
            UserId from,
            UserId to) {
        LoanFilter inHand = LoanFilter.open().customer(customer).owner(from).build();
        ListQuery<LoanFilter, LoanSort> query = inHand.newest(Paging.MAX_SIZE);
        List<Loan> all = Page.all(after -> work.loans().list(query.after(after), Visibility.everything()));
        if (!all.isEmpty()) {
            Assignees.assign(scope, to, Permission.LOAN_EDIT);
        }
        all.forEach(each -> scope.change(KIND, work, each.id(), (found, at) -> found.transfer(to, at)));
    }

    @Override
    public TimelineKind timelineKind() {
        return TIMELINE;
    }

    @Override
    public Visibility timelineVisibility(Actor actor) {
        return KIND.reading(actor);
    }

    @Override
    public Page<TimelineItem> timeline(LoanRepositories work, TimelineRequest request) {
        LoanFilter ofCustomer =
                LoanFilterBuilder.builder().customer(request.customer()).build();
        ListQuery<LoanFilter, LoanSort> query = request.by(ofCustomer, LoanSort.CREATED);
        Page<Loan> found = work.loans().list(query, request.visibility());
        Map<UserId, UserRef> creators = work.userNames()
                .of(found.items().stream().map(Loan::creator).toList());
        return request.page(found, each -> item(each, creators));
    }

    private static TimelineItem item(Loan of, Map<UserId, UserRef> creators) {
        return TimelineItem.of(
                TIMELINE, of.id(), of.createdAt(), of.title(), of.state(), creators.get(of.creator()));
    }
}

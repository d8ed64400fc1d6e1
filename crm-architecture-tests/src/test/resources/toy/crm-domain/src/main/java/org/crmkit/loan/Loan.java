package org.crmkit.loan;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;

/**
 * An article that is lent to a customer.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param state its state
 * @param customer the customer who has the article
 * @param owner the user who is responsible for its return
 * @param article a value of the dictionary
 * @param title a description, 1 to {@value #TITLE_MAX} code points
 * @param creator the user who lent it
 * @param createdAt when it was lent
 * @param changedAt when it was last changed
 */
@AggregateRoot
@RecordBuilder
public record Loan(
        @Identity LoanId id,
        long version,
        LoanState state,
        CustomerId customer,
        UserId owner,
        String article,
        String title,
        UserId creator,
        Instant createdAt,
        Instant changedAt)
        implements Aggregate<Loan, LoanId> {

    /** The maximum length of a title, in code points. */
    public static final int TITLE_MAX = 200;

    /** Checks the texts. */
    public Loan {
        article = Text.required("article", article, Entry.VALUE_MAX);
        title = Text.required("title", title, TITLE_MAX);
    }

    static Change<Loan> lend(LoanId id, LoanDraft draft, UserId owner, Instant at) {
        LoanState state = LoanState.LIFECYCLE.begin(LoanAction.LEND);
        Loan lent = new Loan(id, 0, state, draft.customer(), owner, draft.article(), draft.title(), owner, at, at);
        return Change.of(lent, new LoanEvent.Lent(id, draft, owner));
    }

    /** Makes another user responsible; transferring to the present owner changes nothing. */
    Change<Loan> transfer(UserId to, Instant at) {
        LoanState next = LoanState.LIFECYCLE.next(id, state, LoanAction.TRANSFER);
        return to.equals(owner)
                ? Change.none(this)
                : Change.of(change(next, at).owner(to).build(), new LoanEvent.Transferred(id, owner, to));
    }

    Change<Loan> takeBack(Instant at) {
        LoanState next = LoanState.LIFECYCLE.next(id, state, LoanAction.RETURN);
        return Change.of(change(next, at).build(), new LoanEvent.Returned(id));
    }

    @Override
    public Loan withVersion(long other) {
        return LoanBuilder.builder(this).version(other).build();
    }

    private LoanBuilder change(LoanState next, Instant at) {
        return LoanBuilder.builder(this).state(next).changedAt(at);
    }
}

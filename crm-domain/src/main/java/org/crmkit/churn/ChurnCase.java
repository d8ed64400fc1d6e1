package org.crmkit.churn;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A churn case 客户流失: a customer who has stopped buying, and the measures taken. Every action throws {@link
 * IllegalTransitionException} if it is not possible in the current state.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param state its state
 * @param customer the customer who has stopped buying
 * @param manager the customer's manager; a lost or resolved case keeps the manager that it had
 * @param lastOrder the customer's last order when the case was opened; null if there was none
 * @param measures 暂缓措施, in the order in which they were added, at most {@value #MEASURES_MAX}, no two with the same text
 * @param reason 流失原因, at most {@value #REASON_MAX} code points; not null if the loss of the customer was ever confirmed
 * @param lostAt when the loss was confirmed; null if it never was
 * @param recoveredAt when the customer bought again or was won back; not null if and only if the case is resolved
 * @param creator the user who ran churn detection
 * @param createdAt when the case was opened
 * @param changedAt when the case was last changed
 */
@AggregateRoot
@RecordBuilder
public record ChurnCase(
        @Identity ChurnCaseId id,
        long version,
        ChurnState state,
        CustomerId customer,
        UserId manager,
        @Nullable LastOrder lastOrder,
        List<Measure> measures,
        @Nullable String reason,
        @Nullable Instant lostAt,
        @Nullable Instant recoveredAt,
        UserId creator,
        Instant createdAt,
        Instant changedAt)
        implements Aggregate<ChurnCase, ChurnCaseId> {

    /** The maximum length of a reason, in code points. */
    public static final int REASON_MAX = 2000;

    /** The maximum number of measures. */
    public static final int MEASURES_MAX = 500;

    /** Checks the invariants of a case. */
    public ChurnCase {
        measures = List.copyOf(measures);
        reason = Text.optionalLines("reason", reason, REASON_MAX);
        require((reason == null) == (lostAt == null), "lost at " + lostAt + " because of " + reason);
        require(!state.isLost() || lostAt != null, state + " and never lost");
        require(!state.isOpen() || lostAt == null, state + " and lost at " + lostAt);
        require(state.isUnresolved() == (recoveredAt == null), state + " and recovered at " + recoveredAt);
    }

    /** 预警: opens a case; called by churn detection. */
    static Change<ChurnCase> warn(
            ChurnCaseId id,
            CustomerId customer,
            UserId manager,
            @Nullable LastOrder lastOrder,
            UserId creator,
            Instant at) {
        ChurnState state = ChurnState.LIFECYCLE.begin(ChurnAction.WARN);
        ChurnCase opened =
                new ChurnCase(id, 0, state, customer, manager, lastOrder, List.of(), null, null, null, creator, at, at);
        return Change.of(opened, new ChurnEvent.Warned(id, customer, manager, lastOrder));
    }

    /** 暂缓流失: adds a measure to the existing ones. */
    Change<ChurnCase> defer(String text, UserId by, Instant at) {
        ChurnState next = ChurnState.LIFECYCLE.next(id, state, ChurnAction.DEFER);
        Measure measure = new Measure(text, by, at);
        if (measures.stream().anyMatch(each -> each.text().equals(measure.text()))) {
            throw new RuleBrokenException("churn.same-measure");
        }
        if (measures.size() >= MEASURES_MAX) {
            throw new RuleBrokenException("churn.too-many-measures", MEASURES_MAX);
        }
        List<Measure> all = new ArrayList<>(measures);
        all.add(measure);
        return Change.of(change(next, at).measures(all).build(), new ChurnEvent.Deferred(id, measure));
    }

    /** 确认流失: confirms the loss of the customer. */
    Change<ChurnCase> confirm(String why, Instant at) {
        ChurnState next = ChurnState.LIFECYCLE.next(id, state, ChurnAction.CONFIRM);
        ChurnCase lost = change(next, at).reason(why).lostAt(at).build();
        return Change.of(lost, new ChurnEvent.Confirmed(id, customer, why));
    }

    /** Resolves an open case, because the customer has bought again on a day. */
    Change<ChurnCase> recover(LocalDate bought, Instant at) {
        ChurnState next = ChurnState.LIFECYCLE.next(id, state, ChurnAction.RECOVER);
        return Change.of(change(next, at).recoveredAt(at).build(), new ChurnEvent.Recovered(id, customer, bought));
    }

    /**
     * Resolves the case of a lost customer, because they have bought again on a day; the day is null if a supervisor won them
     * back.
     */
    Change<ChurnCase> winBack(@Nullable LocalDate bought, Instant at) {
        ChurnState next = ChurnState.LIFECYCLE.next(id, state, ChurnAction.WIN_BACK);
        return Change.of(change(next, at).recoveredAt(at).build(), new ChurnEvent.WonBack(id, customer, bought));
    }

    /** Transfers the case to the customer's new manager. */
    Change<ChurnCase> transfer(UserId to, Instant at) {
        ChurnState next = ChurnState.LIFECYCLE.next(id, state, ChurnAction.TRANSFER);
        return to.equals(manager)
                ? Change.none(this)
                : Change.of(change(next, at).manager(to).build(), new ChurnEvent.Transferred(id, manager, to));
    }

    /**
     * Returns when the case was closed: when the customer bought again or was won back, or else when the loss was confirmed.
     * Empty while the case is open.
     */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(recoveredAt == null ? lostAt : recoveredAt);
    }

    /** Returns whether a purchase is newer than the last order that led to the case. */
    public boolean isRecoveredBy(LocalDate bought) {
        return lastOrder == null || bought.isAfter(lastOrder.date());
    }

    /** Returns the actions that a user can perform in this state. */
    public Set<ChurnAction> possibleActions() {
        Set<ChurnAction> possible = new TreeSet<>(ChurnState.LIFECYCLE.allowed(state));
        possible.removeIf(action -> !action.isByHand());
        return possible;
    }

    @Override
    public ChurnCase withVersion(long other) {
        return ChurnCaseBuilder.builder(this).version(other).build();
    }

    private ChurnCaseBuilder change(ChurnState next, Instant at) {
        return ChurnCaseBuilder.builder(this).state(next).changedAt(at);
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}

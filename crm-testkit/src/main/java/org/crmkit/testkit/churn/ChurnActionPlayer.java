package org.crmkit.testkit.churn;

import java.time.Period;
import java.util.Set;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnAction;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.testkit.support.Matrix;
import org.crmkit.testkit.world.World;

/**
 * Any action on a churn case, executed where it belongs: at the desk, by churn detection, by the feed, or on the customer.
 */
public final class ChurnActionPlayer implements Matrix.Game<ChurnAction, ChurnCase> {

    /**
     * Actions that belong elsewhere are rejected there for users without the permission, whatever the state of the case.
     */
    @Override
    public Set<ChurnAction> unforetold() {
        return Set.of(ChurnAction.WARN, ChurnAction.RECOVER, ChurnAction.TRANSFER);
    }

    @Override
    public ChurnCase ready(World world, ChurnAction action, CrmSession owner) {
        ChurnState state = switch (action) {
            case WARN, DEFER -> ChurnState.WARNED;
            case CONFIRM, RECOVER, TRANSFER -> ChurnState.DEFERRED;
            case WIN_BACK -> ChurnState.LOST;
        };
        return world.churnCase(state, world.aCustomer(owner));
    }

    /** To warn is to run churn detection, which leaves the case as it is. */
    @Override
    public void play(World world, CrmSession who, ChurnAction action, ChurnCase record) {
        switch (action) {
            case WARN ->
                who.churnDetection()
                        .by(ChurnPolicy.inactivityOfBuyers(Period.ofMonths(6)))
                        .run();
            case DEFER -> who.churn().defer(record.id(), "Offered a discount");
            case CONFIRM -> who.churn().confirm(record.id(), "Bought elsewhere");
            case RECOVER -> feed(world, who, record);
            case WIN_BACK -> who.churn().winBack(record.id());
            case TRANSFER ->
                who.customers().transfer(record.customer(), world.lin().userId());
        }
    }

    private static void feed(World world, CrmSession who, ChurnCase record) {
        who.tradeFeed().orders(Stream.of(world.anOrder(record.customer(), world.today())));
    }

    @Override
    public Set<ChurnAction> allowed(CrmSession who, ChurnCase record) {
        return who.churn().allowedActions(record.id());
    }

    @Override
    public ChurnCase now(World world, ChurnCase record) {
        return world.root().churn().get(record.id());
    }
}

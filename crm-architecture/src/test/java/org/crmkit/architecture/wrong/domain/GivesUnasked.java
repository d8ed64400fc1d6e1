package org.crmkit.architecture.wrong.domain;

import java.time.Instant;
import org.crmkit.architecture.Breaks;
import org.crmkit.architecture.wrong.customer.CustomerEvent;
import org.crmkit.architecture.wrong.customer.CustomerId;
import org.crmkit.architecture.wrong.internal.command.Change;
import org.crmkit.architecture.wrong.kernel.permission.UserId;
import org.crmkit.architecture.wrong.sales.OpportunityId;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;

/** Makes users responsible without checking that they can act. */
final class GivesUnasked {

    private GivesUnasked() {}

    @Breaks("NOBODY_IS_PUT_IN_CHARGE_UNASKED")
    static final class Directly {

        Change<Given> give(Given found, UserId to, Instant at) {
            return found.give(to, at);
        }
    }

    /** An aggregate that is assigned to a user. */
    @AggregateRoot
    record Given(@Identity OpportunityId id, CustomerId customer, UserId manager) {

        Change<Given> give(UserId to, Instant at) {
            return Change.of(new Given(id, customer, to), new CustomerEvent.Transferred(customer, manager, to));
        }
    }
}

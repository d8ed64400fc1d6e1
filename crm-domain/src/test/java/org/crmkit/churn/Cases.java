package org.crmkit.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;

/** Churn cases in a given state, reached by executing the business actions. */
final class Cases {

    static final Instant WARNED = Instant.parse("2027-01-12T09:30:00.123456Z");
    static final Instant DEFERRED = WARNED.plusSeconds(3600);
    static final Instant LOST = WARNED.plusSeconds(7200);
    static final Instant BACK = WARNED.plusSeconds(10_800);
    static final LocalDate BOUGHT = LocalDate.of(2026, 7, 11);
    static final UserId WATCH = new UserId(new UUID(1, 1));
    static final UserId MANAGER = new UserId(new UUID(1, 2));
    static final CustomerId CUSTOMER = new CustomerId(new UUID(2, 1));
    static final LastOrder LAST = new LastOrder("10250", BOUGHT);

    private Cases() {}

    static ChurnCase warned() {
        return ChurnCase.warn(new ChurnCaseId(new UUID(3, 1)), CUSTOMER, MANAGER, LAST, WATCH, WARNED)
                .next();
    }

    static ChurnCase deferred() {
        return warned().defer("Called them", MANAGER, DEFERRED).next();
    }

    static ChurnCase lost() {
        return deferred().confirm("Went to a cheaper one", LOST).next();
    }

    static ChurnCase recovered() {
        return deferred().recover(BOUGHT.plusDays(200), BACK).next();
    }

    static ChurnCase wonBack() {
        return lost().winBack(null, BACK).next();
    }
}

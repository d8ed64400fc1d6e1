package org.crmkit.testkit.visibility;

import org.jspecify.annotations.Nullable;

/** The aggregate types, with the column of the matrix that determines who sees them. */
enum Kind {
    OPPORTUNITY("opportunity"),
    CUSTOMER("customer"),
    INTERACTION("customer"),
    SERVICE_REQUEST("service"),
    CHURN_CASE("churn"),
    ORDER("order"),
    PRODUCT("product"),
    STOCK("product"),
    /**
     * Names of users are visible to every user of the tenant: work is assigned to users, and records name their creators.
     */
    USER(null),
    /** Units are shown with the names of users. */
    UNIT(null),
    /** Stages are shown with opportunities, in lists and reports. */
    STAGE(null),
    /** Values of the dictionary are part of every record, and are offered when a value is rejected. */
    ENTRY(null);

    private final @Nullable String subject;

    Kind(@Nullable String subject) {
        this.subject = subject;
    }

    /**
     * Returns the column of the matrix that sets the data scope; null if every user of the tenant may see the records.
     */
    @Nullable
    String subject() {
        return subject;
    }
}

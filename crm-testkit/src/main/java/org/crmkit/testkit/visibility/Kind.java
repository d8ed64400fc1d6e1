package org.crmkit.testkit.visibility;

import org.jspecify.annotations.Nullable;

/** The kinds of records, with the column of the matrix that says who sees them. */
enum Kind {
    OPPORTUNITY("opportunity"),
    CUSTOMER("customer"),
    INTERACTION("customer"),
    SERVICE_REQUEST("service"),
    CHURN_CASE("churn"),
    ORDER("order"),
    PRODUCT("product"),
    STOCK("product"),
    /** Names of people are told to everybody in the tenant: work is given to people, and records name who made them. */
    USER(null),
    /** Units stand beside the names of people. */
    UNIT(null),
    /** Stages stand beside opportunities, in lists and reports. */
    STAGE(null),
    /** Values of the dictionary stand in every record, and are offered where a value is refused. */
    ENTRY(null);

    private final @Nullable String subject;

    Kind(@Nullable String subject) {
        this.subject = subject;
    }

    /** Returns what a role's scope is about; null for what everybody in the tenant may know of. */
    @Nullable
    String subject() {
        return subject;
    }
}

/** A policy of churn detection that estimates who is still a customer. */
module org.crmkit.bgnbd {
    requires transitive org.crmkit;
    requires hipparchus.core;
    requires hipparchus.optim;

    exports org.crmkit.bgnbd;
}

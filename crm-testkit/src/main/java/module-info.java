// The contract of a store. Its packages are open, because JUnit calls the tests.
open module org.crmkit.testkit {
    requires transitive org.crmkit;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires org.opentest4j;

    exports org.crmkit.testkit;
    exports org.crmkit.testkit.access;
    exports org.crmkit.testkit.churn;
    exports org.crmkit.testkit.churn.detection;
    exports org.crmkit.testkit.customer;
    exports org.crmkit.testkit.customer.interaction;
    exports org.crmkit.testkit.customer.timeline;
    exports org.crmkit.testkit.dictionary;
    exports org.crmkit.testkit.input;
    exports org.crmkit.testkit.journal;
    exports org.crmkit.testkit.permission;
    exports org.crmkit.testkit.random;
    exports org.crmkit.testkit.rebuilding;
    exports org.crmkit.testkit.reporting;
    exports org.crmkit.testkit.sales;
    exports org.crmkit.testkit.service;
    exports org.crmkit.testkit.service.level;
    exports org.crmkit.testkit.service.quality;
    exports org.crmkit.testkit.store;
    exports org.crmkit.testkit.support;
    exports org.crmkit.testkit.trade;
    exports org.crmkit.testkit.sales.detection;
    exports org.crmkit.testkit.sales.pipeline;
    exports org.crmkit.testkit.trade.feed;
    exports org.crmkit.testkit.visibility;
    exports org.crmkit.testkit.world;
}

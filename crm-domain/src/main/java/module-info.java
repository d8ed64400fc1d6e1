/**
 * The domain of CRM Kit. A host names the exported packages. A Bean Validation provider, which the host chooses, reads the
 * constraints and the fields of drafts in the open packages.
 */
module org.crmkit {
    requires transitive jakarta.validation;
    requires transitive org.jmolecules.architecture.hexagonal;
    requires transitive org.jmolecules.ddd;
    requires transitive org.jmolecules.event;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires static io.soabase.recordbuilder.core;
    requires static java.compiler; // the generated builders are marked as generated

    exports org.crmkit;
    exports org.crmkit.access;
    exports org.crmkit.churn;
    exports org.crmkit.churn.detection;
    exports org.crmkit.customer;
    exports org.crmkit.customer.contact;
    exports org.crmkit.customer.interaction;
    exports org.crmkit.customer.profile;
    exports org.crmkit.customer.timeline;
    exports org.crmkit.dictionary;
    exports org.crmkit.kernel.aggregate;
    exports org.crmkit.kernel.command;
    exports org.crmkit.kernel.desk;
    exports org.crmkit.kernel.error;
    exports org.crmkit.kernel.job;
    exports org.crmkit.kernel.journal;
    exports org.crmkit.kernel.label;
    exports org.crmkit.kernel.lifecycle;
    exports org.crmkit.kernel.permission;
    exports org.crmkit.kernel.query;
    exports org.crmkit.kernel.value;
    exports org.crmkit.reporting;
    exports org.crmkit.reporting.churn;
    exports org.crmkit.reporting.customer;
    exports org.crmkit.reporting.period;
    exports org.crmkit.reporting.sales;
    exports org.crmkit.reporting.service;
    exports org.crmkit.sales;
    exports org.crmkit.sales.detection;
    exports org.crmkit.sales.pipeline;
    exports org.crmkit.sales.plan;
    exports org.crmkit.service;
    exports org.crmkit.service.detection;
    exports org.crmkit.service.level;
    exports org.crmkit.service.quality;
    exports org.crmkit.spi;
    exports org.crmkit.trade;
    exports org.crmkit.trade.feed;
    exports org.crmkit.trade.order;
    exports org.crmkit.trade.product;
    exports org.crmkit.trade.stock;
    exports org.crmkit.internal to
            org.crmkit.persistence.inmemory,
            org.crmkit.persistence.jpa,
            org.crmkit.testkit;
    exports org.crmkit.internal.context to
            org.crmkit.testkit;
    exports org.crmkit.internal.value to
            org.crmkit.bgnbd,
            org.crmkit.testkit;

    opens org.crmkit.access;
    opens org.crmkit.churn;
    opens org.crmkit.customer;
    opens org.crmkit.customer.contact;
    opens org.crmkit.customer.interaction;
    opens org.crmkit.customer.profile;
    opens org.crmkit.dictionary;
    opens org.crmkit.sales;
    opens org.crmkit.sales.pipeline;
    opens org.crmkit.sales.plan;
    opens org.crmkit.service;
    opens org.crmkit.service.level;
    opens org.crmkit.service.quality;
    opens org.crmkit.trade.feed;
    opens org.crmkit.trade.order;
    opens org.crmkit.trade.product;
    opens org.crmkit.trade.stock;
}

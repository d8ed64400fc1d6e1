/**
 * The store on Jakarta Persistence. The packages of rows are open to the persistence provider, which the host chooses. Flyway and
 * Hibernate are optional: a host that uses them requires them itself.
 */
module org.crmkit.persistence.jpa {
    requires transitive org.crmkit;
    requires transitive jakarta.persistence;
    requires transitive java.sql;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static flyway.core;
    requires static io.soabase.recordbuilder.core;
    requires static java.compiler; // the generated mappers are marked as generated
    requires static org.hibernate.orm.core;
    requires static org.mapstruct;

    exports org.crmkit.persistence.jpa;

    opens org.crmkit.persistence.jpa.internal.access;
    opens org.crmkit.persistence.jpa.internal.churn;
    opens org.crmkit.persistence.jpa.internal.command;
    opens org.crmkit.persistence.jpa.internal.customer;
    opens org.crmkit.persistence.jpa.internal.customer.interaction;
    opens org.crmkit.persistence.jpa.internal.dictionary;
    opens org.crmkit.persistence.jpa.internal.entity;
    opens org.crmkit.persistence.jpa.internal.journal;
    opens org.crmkit.persistence.jpa.internal.sales;
    opens org.crmkit.persistence.jpa.internal.sales.pipeline;
    opens org.crmkit.persistence.jpa.internal.service;
    opens org.crmkit.persistence.jpa.internal.service.level;
    opens org.crmkit.persistence.jpa.internal.trade;

    provides org.hibernate.service.spi.ServiceContributor with
            org.crmkit.persistence.jpa.internal.schema.HibernateSchemaFilter;
}

package org.crmkit.host.ee;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.validation.Validator;
import javax.sql.DataSource;
import org.crmkit.Crm;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;

/** The CRM of one tenant. Each command takes part in the transaction of the {@code @Transactional} method that calls it. */
@ApplicationScoped
public class CrmProducer {

    @PersistenceUnit(unitName = "host")
    private EntityManagerFactory factory;

    @PersistenceContext(unitName = "host")
    private EntityManager entityManager;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource database;

    @Inject
    private Validator validator;

    /** Migrates the tables and opens the CRM, outside any transaction. */
    @Produces
    @Singleton
    public Crm crm() {
        JpaStore store = JpaStore.builder(factory)
                .joining(() -> entityManager)
                .schema(SchemaMode.MIGRATE, database)
                .build();
        return Crm.builder(store).tenant("acme").validator(validator).build();
    }
}

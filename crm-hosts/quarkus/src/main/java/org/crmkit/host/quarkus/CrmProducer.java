package org.crmkit.host.quarkus;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.Validator;
import org.crmkit.Crm;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;

/** The CRM of one tenant. Each command takes part in the transaction of the {@code @Transactional} method that calls it. */
@ApplicationScoped
class CrmProducer {

    @Produces
    @Singleton
    Crm crm(EntityManagerFactory factory, EntityManager entityManager, AgroalDataSource database, Validator validator) {
        JpaStore store = JpaStore.builder(factory)
                .joining(() -> entityManager)
                .schema(SchemaMode.MIGRATE, database)
                .build();
        return Crm.builder(store).tenant("acme").validator(validator).build();
    }
}

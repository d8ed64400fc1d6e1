package org.crmkit.host.spring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import javax.sql.DataSource;
import org.crmkit.Crm;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The CRM of one tenant, twice on one factory: one takes part in the application's transactions, the other begins its own. */
@Configuration
class CrmConfiguration {

    /** The name of the bean whose commands have transactions of their own. */
    static final String JOBS = "jobs";

    private static final String TENANT = "acme";

    /** Spring's shared entity manager, which delegates to the entity manager of the current transaction. */
    @PersistenceContext
    private EntityManager entityManager;

    /** For services. Each command takes part in the transaction of the {@code @Transactional} method that calls it. */
    @Bean
    @Primary
    Crm crm(EntityManagerFactory factory, Validator validator, @Qualifier(JOBS) Crm jobs) {
        JpaStore store = JpaStore.builder(factory).joining(() -> entityManager).build();
        return Crm.builder(store)
                .tenant(TENANT)
                .validator(validator)
                .onCommandRejected(jobs.rejectionJournal())
                .build();
    }

    /** For schedulers, and for data that must be stored even if the application rolls back. */
    @Bean(JOBS)
    Crm jobs(EntityManagerFactory factory, DataSource database, Validator validator) {
        JpaStore store =
                JpaStore.builder(factory).schema(SchemaMode.MIGRATE, database).build();
        return Crm.builder(store).tenant(TENANT).validator(validator).build();
    }

    /** The first user. A real application stores the CRM ids of its users with its own users. */
    @Bean
    UserId root(@Qualifier(JOBS) Crm jobs) {
        return jobs.createTenant("Acme", "root", "Ada Root");
    }
}

package org.crmkit.examples.embed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.kernel.value.Percent;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityFilter;
import org.h2.jdbcx.JdbcDataSource;

/** The CRM in the database, the entity manager and the transaction of the host; here with Hibernate on H2. */
public final class HostModeExample {

    private HostModeExample() {}

    /** Runs the example. */
    public static void main(String[] arguments) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
        System.out.println(run(database) + " opportunity");
    }

    static long run(JdbcDataSource database) {
        try (EntityManagerFactory factory = new PersistenceConfiguration("host")
                        .mappingFile("META-INF/crm-orm.xml")
                        .property("jakarta.persistence.nonJtaDataSource", database)
                        .createEntityManagerFactory();
                EntityManager host = factory.createEntityManager()) {
            JpaStore store = JpaStore.builder(factory)
                    .joining(() -> host)
                    .schema(SchemaMode.MIGRATE, database)
                    .build();
            Crm crm = Crm.builder(store).tenant("acme").build();

            host.getTransaction().begin();
            CrmSession ada = crm.as(crm.createTenant("Acme", "root", "Ada Root"));
            ada.sales().open(new OpportunityDraft("40 seats", "Blue Lotus Hotels", Percent.of(40), "web"));
            host.getTransaction().commit();

            host.getTransaction().begin();
            ada.sales().open(new OpportunityDraft("Changed our mind", "Blue Lotus Hotels", Percent.of(10), "web"));
            host.getTransaction().rollback();
            return ada.sales().count(OpportunityFilter.ALL);
        }
    }
}

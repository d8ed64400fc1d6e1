package org.crmkit.host.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import org.crmkit.persistence.jpa.JpaStore;
import org.eclipse.persistence.Version;
import org.junit.jupiter.api.Test;

/** The store does not run on EclipseLink. Building the store rejects EclipseLink with one sentence. */
class EclipseLinkTest {

    @Test
    void theStoreRefusesEclipseLinkInOneSentence() {
        try (EntityManagerFactory factory = new PersistenceConfiguration("host")
                .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                .mappingFile("META-INF/crm-orm.xml")
                .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:host")
                .property("eclipselink.logging.level", "OFF")
                .createEntityManagerFactory()) {
            assertThatThrownBy(() -> JpaStore.of(factory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("CRM Kit does not run on EclipseLink")
                    .hasMessageContaining("org.hibernate.jpa.HibernatePersistenceProvider")
                    .hasNoCause();
        }
    }

    @Test
    void theVersionTriedIsTheOneNamed() {
        assertThat(Version.getVersion()).startsWith(System.getProperty("host.eclipselink"));
    }
}

package org.crmkit.host.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Proxy;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.SchemaMode;
import org.eclipse.persistence.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store does not run on EclipseLink. Building the store rejects EclipseLink with one sentence, whatever else is wrong. */
class EclipseLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"host", "without-rows"})
    void theStoreRefusesEclipseLinkInOneSentence(String unit) {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(unit)) {
            refuses(factory);
        }
    }

    /** The factory is a proxy, as Spring and application servers pass it. */
    @Test
    void theStoreRefusesEclipseLinkBehindAProxy() {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("host")) {
            refuses((EntityManagerFactory) Proxy.newProxyInstance(
                    EclipseLinkTest.class.getClassLoader(),
                    new Class<?>[] {EntityManagerFactory.class},
                    (proxy, method, arguments) -> method.invoke(factory, arguments)));
        }
    }

    @Test
    void theVersionTriedIsTheOneNamed() {
        assertThat(Version.getVersion()).startsWith(System.getProperty("host.eclipselink"));
    }

    private static void refuses(EntityManagerFactory factory) {
        assertThatThrownBy(
                        () -> JpaStore.builder(factory).schema(SchemaMode.NONE).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("CRM Kit does not run on EclipseLink")
                .hasMessageContaining("org.hibernate.jpa.HibernatePersistenceProvider")
                .hasNoCause();
    }
}

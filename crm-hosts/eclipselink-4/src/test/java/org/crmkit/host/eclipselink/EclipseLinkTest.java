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

/** EclipseLink cannot run the store: it is refused when the store is built, in one sentence, whatever else is wrong. */
class EclipseLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"host", "without-rows"})
    void theStoreRefusesEclipseLinkInOneSentence(String unit) {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(unit)) {
            refuses(factory);
        }
    }

    /** As Spring and servers hand it out. */
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

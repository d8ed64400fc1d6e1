package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** What the host's persistence unit must be for a store to run on it, beyond having our rows. */
final class HostsUnit {

    private static final String ECLIPSELINK = "org.eclipse.persistence.";

    private HostsUnit() {}

    /**
     * Refuses the provider that cannot run the store. Asked before anything else of the factory, as EclipseLink deploys the
     * unit when it is first asked for more, and fails there in words that do not lead here. Containers and Spring wrap the
     * factory, but hand out the provider's own utility.
     *
     * @throws IllegalStateException if it is EclipseLink
     */
    static void requireSupported(EntityManagerFactory factory) {
        String name = factory.getPersistenceUnitUtil().getClass().getName();
        if (name.startsWith(ECLIPSELINK)) {
            throw new IllegalStateException(
                    "CRM Kit does not run on EclipseLink, the provider of this persistence unit: name Hibernate 6.6 or"
                            + " 7.4 in persistence.xml"
                            + " (<provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>) and add it to the"
                            + " class path");
        }
    }

    /**
     * Refuses a store with transactions of its own where JTA has them all; else its first command would fail.
     *
     * @throws IllegalStateException if the persistence unit is one of JTA
     */
    static void requireTransactionsOfItsOwn(EntityManagerFactory factory) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction();
        } catch (IllegalStateException jta) {
            throw new IllegalStateException(
                    "The transactions of this persistence unit are JTA's, so that a store cannot have its own: join the"
                            + " container's with JpaStore.builder(factory).joining(() -> entityManager)",
                    jta);
        }
    }
}

package org.crmkit.persistence.jpa;

import jakarta.persistence.EntityManagerFactory;

/** What the host's persistence unit must be for a store to run on it, beyond having our rows. */
final class HostUnit {

    private static final String ECLIPSELINK = "org.eclipse.persistence.";

    private HostUnit() {}

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
}

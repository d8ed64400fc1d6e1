package org.crmkit.persistence.jpa.internal.transaction;

import jakarta.persistence.EntityManagerFactory;

/** The requirements for the host's persistence unit, other than having the rows of CRM Kit. */
public final class HostUnit {

    private static final String ECLIPSELINK = "org.eclipse.persistence.";

    private HostUnit() {}

    /**
     * Rejects a provider that cannot run the store. This check comes before any other access to the factory, because EclipseLink
     * deploys the unit at the first access and fails there with messages that do not lead here. Containers and Spring wrap the
     * factory, but return the provider's own utility object.
     *
     * @throws IllegalStateException if the provider is EclipseLink
     */
    public static void requireSupported(EntityManagerFactory factory) {
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

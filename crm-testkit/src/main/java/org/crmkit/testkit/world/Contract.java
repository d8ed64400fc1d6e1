package org.crmkit.testkit.world;

import org.crmkit.spi.Store;

/** The base of all contracts: it provides the store under test. */
public interface Contract {

    /**
     * Returns the store under test. It may be the same one for all tests and may hold any data, because each test uses its own
     * tenants.
     */
    Store store();
}

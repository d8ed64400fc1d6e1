package org.crmkit.testkit;

import org.crmkit.store.Store;

/** What all contracts begin with: a store to keep them. */
public interface Contract {

    /**
     * Returns the store under test. It may be the same one for all tests, and may hold whatever it likes: each test uses
     * tenants of its own.
     */
    Store store();
}

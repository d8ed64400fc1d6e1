package org.crmkit.persistence.jpa;

import org.crmkit.architecture.ModuleArchitecture;
import org.crmkit.architecture.StorePackageRules;
import org.junit.jupiter.api.Test;

/** The rules of architecture over the classes of this module, before its other tests. */
class ArchitectureTest extends ModuleArchitecture {

    private static final String ROOT = "org.crmkit.persistence.jpa";

    ArchitectureTest() {
        super("crm-persistence-jpa");
    }

    @Test
    void packagesFormNoCircle() {
        check(StorePackageRules.packagesFormNoCircle(ROOT));
    }

    @Test
    void noContextKnowsTheUnitOfWork() {
        check(StorePackageRules.noContextKnowsTheUnitOfWork(ROOT));
    }
}

package org.crmkit.persistence.inmemory;

import org.crmkit.architecture.ModuleArchitecture;
import org.crmkit.architecture.StorePackageRules;
import org.junit.jupiter.api.Test;

/** The rules of architecture over the classes of this module, before its other tests. */
class ArchitectureTest extends ModuleArchitecture {

    private static final String ROOT = "org.crmkit.persistence.inmemory";

    ArchitectureTest() {
        super("crm-persistence-inmemory");
    }

    @Test
    void packagesFormNoCircle() {
        check(StorePackageRules.packagesFormNoCircle(ROOT));
    }

    @Test
    void filesFormNoCircle() {
        check(StorePackageRules.filesFormNoCircle(ROOT));
    }

    @Test
    void theEngineKnowsNoContext() {
        check(StorePackageRules.theEngineKnowsNoContext(ROOT));
    }

    @Test
    void noContextKnowsTheUnitOfWork() {
        check(StorePackageRules.noContextKnowsTheUnitOfWork(ROOT));
    }

    @Test
    void aContextIsOneInterface() {
        check(StorePackageRules.aContextIsOneInterface(ROOT));
    }
}

package org.crmkit.bgnbd;

import org.crmkit.architecture.ModuleArchitecture;

/** The rules of architecture over the classes of this module, before its other tests. */
class ArchitectureTest extends ModuleArchitecture {

    ArchitectureTest() {
        super("crm-bgnbd");
    }
}

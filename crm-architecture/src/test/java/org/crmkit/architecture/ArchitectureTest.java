package org.crmkit.architecture;

/** The rules over the classes that check them. */
class ArchitectureTest extends ModuleArchitecture {

    ArchitectureTest() {
        super("crm-architecture");
    }
}

package org.crmkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.crmkit.architecture.ContextRules;
import org.crmkit.architecture.ModuleArchitecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of architecture over the classes of this module, before its other tests. */
class ArchitectureTest extends ModuleArchitecture {

    ArchitectureTest() {
        super("crm-domain");
    }

    @Test
    void everyPackageOfTheDomainHasItsArrows() {
        assertThat(packages())
                .as("a new package says in ContextRules which packages it may depend on")
                .containsExactlyInAnyOrderElementsOf(ContextRules.packages());
    }

    @ParameterizedTest
    @MethodSource("org.crmkit.architecture.ContextRules#packages")
    void knowsOnlyWhomItMay(String name) {
        check(ContextRules.dependsOnlyOnWhatItMay(name));
    }
}

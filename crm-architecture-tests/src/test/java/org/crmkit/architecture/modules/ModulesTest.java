package org.crmkit.architecture.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crmkit.architecture.House;
import org.crmkit.architecture.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of crm-architecture over the classes of all modules together, each of them about some classes. */
class ModulesTest {

    /** Rules of jMolecules, which consist of several rules; not all of them are about classes that we have. */
    private static final Set<String> COMPOSED =
            Set.of("BLOCKS_OF_THE_MODEL_FIT_TOGETHER", "THE_HEXAGON_HAS_ITS_OUTSIDE_OUTSIDE");

    static Iterable<String> rules() {
        return Rules.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsOverAllModules(String rule) {
        Rules.named(rule).allowEmptyShould(COMPOSED.contains(rule)).check(AllModules.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm-domain",
                "crm-testkit",
                "crm-persistence-inmemory",
                "crm-persistence-jpa",
                "crm-bgnbd",
                "crm-examples",
                "crm-benchmarks",
                "crm-architecture"
            })
    void everyModuleIsLookedAt(String module) {
        assertThat(AllModules.CLASSES.stream().filter(each -> House.module(each).equals(module)))
                .as("a rule about classes that are not there says nothing")
                .hasSizeGreaterThan(5);
    }

    @Test
    void noPackageLiesInTwoModules() {
        Map<String, Set<String>> modules = AllModules.CLASSES.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        TreeMap::new,
                        Collectors.mapping(AllModules::location, Collectors.toCollection(TreeSet::new))));
        assertThat(modules)
                .as("a package in two modules cannot be put on a module path, and hides who owns what")
                .allSatisfy((name, owners) -> assertThat(owners).as(name).hasSize(1));
    }
}

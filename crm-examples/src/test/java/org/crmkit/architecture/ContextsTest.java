package org.crmkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package of the domain may know which. */
class ContextsTest {

    private static final String ROOT = "org.crmkit";

    /** A package, and the packages of ours that it may know. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            knows("error"),
            knows("value", "error"),
            knows("lifecycle", "error"),
            knows("actor", "error value"),
            knows("query", "error value"),
            knows("journal", "value actor query"),
            knows("aggregate", "error value actor journal"),
            knows("command", "error value actor query journal aggregate"),
            knows("access", kernel()),
            knows("customer", kernel() + " access"),
            knows("sales.pipeline", kernel() + " access"),
            knows("sales", kernel() + " access customer sales.pipeline"),
            knows("insight", kernel() + " access sales sales.pipeline"),
            knows("store", kernel() + " access customer sales sales.pipeline insight"),
            knows("", kernel() + " access customer sales sales.pipeline insight store")));

    static List<String> packages() {
        return List.copyOf(ARROWS.keySet());
    }

    @Test
    void everyPackageOfTheDomainHasItsArrows() {
        assertThat(Modules.CLASSES.stream()
                        .filter(Modules.in(Modules.DOMAIN))
                        .map(JavaClass::getPackageName)
                        .distinct())
                .as("a new package says here whom it may know")
                .containsExactlyInAnyOrderElementsOf(
                        packages().stream().map(ContextsTest::full).toList());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyWhomItMay(String name) {
        DescribedPredicate<JavaClass> known = Modules.packageOf(full(name));
        for (String other : ARROWS.get(name)) {
            known = known.or(Modules.packageOf(full(other)));
        }
        classes()
                .that(Modules.packageOf(full(name)))
                .should()
                .onlyDependOnClassesThat(
                        known.or(not(resideInAPackage("org.crmkit.."))).as("it may know: " + ARROWS.get(name)))
                .because("contexts meet by id and by event; the arrows between them are drawn once, here")
                .allowEmptyShould(false)
                .check(Modules.CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("org.crmkit.(**)")
                .should()
                .beFreeOfCycles()
                .because("what depends on each other in a circle can only be understood and changed at once")
                .allowEmptyShould(false)
                .check(Modules.CLASSES);
    }

    @Test
    void theDomainDependsOnNothingElse() {
        classes()
                .that(Modules.in(Modules.DOMAIN))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jmolecules.."))
                        .or(resideInAPackage("jakarta.validation.."))
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("org.slf4j.."))
                        .or(DescribedPredicate.describe(
                                "lie in the domain",
                                each -> each.getPackageName().startsWith(ROOT)
                                        && ARROWS.containsKey(shortName(each.getPackageName()))))
                        .as("lie in the JDK, the domain or its four small libraries"))
                .because(
                        "a host gets the domain's dependencies whether it wants them or not; RecordBuilder is gone once"
                                + " it is compiled")
                .allowEmptyShould(false)
                .check(Modules.CLASSES);
    }

    @Test
    void storesDoNotKnowEachOther() {
        noClasses()
                .that(resideInAPackage("org.crmkit.persistence.inmemory.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.crmkit.persistence.jpa..")
                .because("each is chosen alone")
                .allowEmptyShould(false)
                .check(Modules.CLASSES);
        noClasses()
                .that(resideInAPackage("org.crmkit.persistence.jpa.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.crmkit.persistence.inmemory..")
                .because("each is chosen alone")
                .allowEmptyShould(false)
                .check(Modules.CLASSES);
    }

    @Test
    void storesDoNotKnowTheDoor() {
        noClasses()
                .that(resideInAPackage("org.crmkit.persistence.."))
                .should()
                .dependOnClassesThat(Modules.packageOf(ROOT))
                .because("a store serves units of work; it never opens a session")
                .allowEmptyShould(false)
                .check(Modules.CLASSES);
    }

    @Test
    void nobodyPublishedKnowsTheExamples() {
        noClasses()
                .that(not(resideInAPackage("org.crmkit.examples..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.crmkit.examples..")
                .because("examples are not published")
                .allowEmptyShould(false)
                .check(Modules.CLASSES);
    }

    private static String kernel() {
        return "error value lifecycle actor query journal aggregate command";
    }

    private static Map.Entry<String, List<String>> knows(String name, String... others) {
        return Map.entry(
                name,
                Arrays.stream(others)
                        .flatMap(each -> Arrays.stream(each.split(" ", -1)))
                        .collect(Collectors.toList()));
    }

    private static String full(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    private static String shortName(String name) {
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}

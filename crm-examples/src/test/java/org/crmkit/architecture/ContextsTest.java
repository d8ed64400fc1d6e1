package org.crmkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the domain that each package may depend on. */
class ContextsTest {

    private static final String ROOT = "org.crmkit";

    private static final String CONTEXTS =
            " access dictionary customer customer.interaction customer.timeline sales sales.pipeline service trade"
                    + " churn churn.detection reporting reporting.period reporting.sales reporting.service"
                    + " reporting.customer reporting.churn";

    /** Each package with the packages of the library that it may depend on. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            knows("error"),
            knows("value", "error"),
            knows("lifecycle", "error"),
            knows("actor", "error value"),
            knows("query", "error value"),
            knows("journal", "value actor query"),
            knows("aggregate", "error value actor query journal"),
            knows("command", "error value actor query journal aggregate"),
            knows("desk", "error value query journal aggregate command"),
            knows("context", "journal aggregate"),
            knows("access", kernel()),
            knows("dictionary", kernel() + " access"),
            knows("customer", kernel() + " access dictionary"),
            knows("customer.interaction", kernel() + " customer"),
            knows("customer.timeline", kernel() + " customer"),
            knows("sales.pipeline", kernel() + " access"),
            knows("sales", kernel() + " access dictionary customer sales.pipeline"),
            knows("service", kernel() + " access dictionary customer"),
            knows("trade", kernel() + " access customer"),
            knows("churn", kernel() + " access customer trade"),
            knows("churn.detection", kernel() + " access customer trade churn"),
            knows("reporting.period", "error value"),
            knows("reporting.sales", kernel() + " sales sales.pipeline reporting.period"),
            knows("reporting.service", kernel() + " reporting.period"),
            knows("reporting.customer", kernel() + " customer reporting.period"),
            knows("reporting.churn", kernel() + " customer churn reporting.period"),
            knows(
                    "reporting",
                    kernel()
                            + " access reporting.period reporting.sales reporting.service reporting.customer"
                            + " reporting.churn"),
            knows("store", kernel() + CONTEXTS),
            knows("", kernel() + CONTEXTS + " store")));

    static final ArchRule PACKAGES_FORM_NO_CIRCLE = slices().matching("org.crmkit.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that form a cycle can be understood and changed only together");

    static final ArchRule THE_DOMAIN_DEPENDS_ON_NOTHING_ELSE = classes()
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
            .because("every host gets the dependencies of the domain; RecordBuilder is not needed after compilation");

    static final ArchRule MEMORY_KNOWS_NO_DATABASE = noClasses()
            .that(Modules.in(Modules.IN_MEMORY))
            .should()
            .dependOnClassesThat(Modules.in(Modules.JPA))
            .because("a host chooses one store without the other");

    static final ArchRule THE_DATABASE_KNOWS_NO_MEMORY = noClasses()
            .that(Modules.in(Modules.JPA))
            .should()
            .dependOnClassesThat(Modules.in(Modules.IN_MEMORY))
            .because("a host chooses one store without the other");

    static final ArchRule STORES_DO_NOT_KNOW_THE_DOOR = noClasses()
            .that(Modules.in(Modules.IN_MEMORY).or(Modules.in(Modules.JPA)))
            .should()
            .dependOnClassesThat(Modules.packageOf(ROOT))
            .because("a store executes units of work and never opens a session");

    static final ArchRule NOBODY_PUBLISHED_KNOWS_THE_EXAMPLES = noClasses()
            .that(not(Modules.in(Modules.EXAMPLES)))
            .should()
            .dependOnClassesThat(Modules.in(Modules.EXAMPLES))
            .because("examples are not published");

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
        Rules.check(knowsOnlyWhomItMay(name, Modules.packageOf(full(name))));
    }

    @Test
    void packagesFormNoCircle() {
        Rules.check(PACKAGES_FORM_NO_CIRCLE);
    }

    @Test
    void theDomainDependsOnNothingElse() {
        Rules.check(THE_DOMAIN_DEPENDS_ON_NOTHING_ELSE);
    }

    @Test
    void storesDoNotKnowEachOther() {
        Rules.check(MEMORY_KNOWS_NO_DATABASE);
        Rules.check(THE_DATABASE_KNOWS_NO_MEMORY);
    }

    @Test
    void storesDoNotKnowTheDoor() {
        Rules.check(STORES_DO_NOT_KNOW_THE_DOOR);
    }

    @Test
    void nobodyPublishedKnowsTheExamples() {
        Rules.check(NOBODY_PUBLISHED_KNOWS_THE_EXAMPLES);
    }

    /** Returns the rule for one package, or for test classes that replace the package. */
    static ArchRule knowsOnlyWhomItMay(String name, DescribedPredicate<JavaClass> those) {
        DescribedPredicate<JavaClass> known = those;
        for (String other : ARROWS.get(name)) {
            known = known.or(Modules.packageOf(full(other)));
        }
        return classes()
                .that(those)
                .should()
                .onlyDependOnClassesThat(
                        known.or(not(resideInAPackage("org.crmkit.."))).as("it may know: " + ARROWS.get(name)))
                .because("contexts use each other only by id and by event; this test lists the allowed dependencies");
    }

    private static String kernel() {
        return "error value lifecycle actor query journal aggregate command desk context";
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

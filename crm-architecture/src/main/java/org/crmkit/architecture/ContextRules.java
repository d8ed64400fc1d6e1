package org.crmkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the domain that each package may depend on. */
public final class ContextRules {

    private static final String VALUES = "kernel.error internal.value kernel.value";

    /** What every context uses, each package with those that it may depend on. */
    private static final Map<String, List<String>> KERNEL = Map.ofEntries(
            knows("kernel.label"),
            knows("kernel.error", "kernel.label"),
            knows("internal.value", "kernel.error"),
            knows("kernel.value", "kernel.error internal.value"),
            knows("kernel.lifecycle", "kernel.error internal.value"),
            knows("kernel.permission", VALUES),
            knows("kernel.query", VALUES),
            knows("kernel.journal", VALUES + " kernel.permission kernel.query"),
            knows("kernel.aggregate", VALUES + " kernel.permission kernel.query kernel.journal"),
            knows("kernel.command", VALUES + " kernel.permission kernel.query kernel.journal kernel.aggregate"),
            knows(
                    "internal.command",
                    VALUES + " kernel.permission kernel.query kernel.journal kernel.aggregate kernel.command"),
            knows("internal.draft", VALUES + " kernel.command"),
            knows("kernel.desk", VALUES + " kernel.query kernel.journal kernel.aggregate internal.command"),
            knows("kernel.job", VALUES + " internal.command kernel.permission"),
            knows("internal.context", "kernel.journal kernel.aggregate kernel.permission internal.command"));

    /** The packages of the contexts, each with those of the library that it may depend on. */
    private static final Map<String, List<String>> CONTEXTS = Map.ofEntries(
            knows("access", kernel()),
            knows("dictionary", kernel() + " access"),
            knows("customer.contact", kernel() + " dictionary"),
            knows("customer.profile", kernel() + " dictionary customer.contact"),
            knows("customer", kernel() + " access dictionary customer.contact customer.profile"),
            knows("customer.interaction", kernel() + " access dictionary customer customer.contact customer.timeline"),
            knows("customer.timeline", kernel() + " customer"),
            knows("sales.pipeline", kernel() + " access"),
            knows("sales.plan", kernel()),
            knows(
                    "sales",
                    kernel()
                            + " access dictionary customer customer.contact customer.interaction customer.timeline sales.pipeline sales.plan"),
            knows("sales.detection", kernel() + " sales"),
            knows("service.level", kernel() + " access dictionary"),
            knows("service.quality", kernel() + " dictionary"),
            knows("service.detection", kernel() + " service"),
            knows(
                    "service",
                    kernel()
                            + " access dictionary customer customer.interaction customer.timeline trade.product trade.order service.level service.quality"),
            knows("trade.product", kernel()),
            knows("trade.order", kernel() + " customer customer.profile trade.product"),
            knows("trade.stock", kernel() + " trade.product trade.order"),
            knows("trade", kernel() + " access customer customer.timeline trade.product trade.order trade.stock"),
            knows("trade.feed", kernel() + " access customer trade trade.product trade.order trade.stock"),
            knows("churn", kernel() + " access customer customer.timeline trade trade.feed trade.order"),
            knows("churn.detection", kernel() + " access customer trade trade.order churn"),
            knows("reporting.period", VALUES),
            knows("reporting.sales", kernel() + " customer sales sales.pipeline reporting.period reporting.customer"),
            knows("reporting.service", kernel() + " reporting.period"),
            knows("reporting.customer", kernel() + " customer reporting.period"),
            knows("reporting.churn", kernel() + " customer churn reporting.period"));

    private static final Map<String, List<String>> ARROWS = arrows();

    static final ArchRule PACKAGES_FORM_NO_CIRCLE = slices().matching("org.crmkit.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that form a cycle can be understood and changed only together");

    static final ArchRule THE_DOMAIN_DEPENDS_ON_NOTHING_ELSE = classes()
            .that(House.in(House.DOMAIN))
            .should()
            .onlyDependOnClassesThat(resideInAPackage("java..")
                    .or(resideInAPackage("org.jmolecules.."))
                    .or(resideInAPackage("jakarta.validation.."))
                    .or(resideInAPackage("org.jspecify.."))
                    .or(resideInAPackage("org.slf4j.."))
                    .or(DescribedPredicate.describe("lie in the domain", ContextRules::isListed))
                    .as("lie in the JDK, the domain or its four small libraries"))
            .because("every host gets the dependencies of the domain; RecordBuilder is not needed after compilation");

    static final ArchRule MEMORY_KNOWS_NO_DATABASE = noClasses()
            .that(House.in(House.IN_MEMORY))
            .should()
            .dependOnClassesThat(House.in(House.JPA))
            .because("a host chooses one store without the other");

    static final ArchRule THE_DATABASE_KNOWS_NO_MEMORY = noClasses()
            .that(House.in(House.JPA))
            .should()
            .dependOnClassesThat(House.in(House.IN_MEMORY))
            .because("a host chooses one store without the other");

    static final ArchRule STORES_DO_NOT_KNOW_THE_DOOR = noClasses()
            .that(House.in(House.IN_MEMORY).or(House.in(House.JPA)))
            .should()
            .dependOnClassesThat(House.packageOf(""))
            .because("a store executes units of work and never opens a session");

    static final ArchRule NOBODY_PUBLISHED_KNOWS_THE_EXAMPLES = noClasses()
            .that(not(House.in(House.EXAMPLES)))
            .should()
            .dependOnClassesThat(House.in(House.EXAMPLES))
            .because("examples are not published");

    private ContextRules() {}

    /** Returns the packages of the domain below {@code org.crmkit}; the empty text is {@code org.crmkit} itself. */
    public static List<String> packages() {
        return List.copyOf(ARROWS.keySet());
    }

    /** Returns the rule that a package of the domain depends on those packages only that this class lists for it. */
    public static ArchRule dependsOnlyOnWhatItMay(String name) {
        DescribedPredicate<JavaClass> known = House.packageOf(name);
        for (String other : ARROWS.getOrDefault(name, List.of())) {
            known = known.or(House.packageOf(other));
        }
        return classes()
                .that(House.packageOf(name))
                .should()
                .onlyDependOnClassesThat(
                        known.or(not(resideInAPackage("org.crmkit.."))).as("it may know: " + ARROWS.get(name)))
                .because(
                        "contexts use each other only by id and by event; ContextRules lists the allowed dependencies");
    }

    /** The desk of reports knows the reports on every subject. What opens the contexts knows all of them. */
    private static Map<String, List<String>> arrows() {
        Map<String, List<String>> arrows = new TreeMap<>(KERNEL);
        arrows.putAll(CONTEXTS);
        String contexts = " " + String.join(" ", CONTEXTS.keySet());
        String subjects = CONTEXTS.keySet().stream()
                .filter(each -> each.startsWith("reporting."))
                .collect(Collectors.joining(" "));
        Stream.of(
                        knows("reporting", kernel() + " access " + subjects),
                        knows("spi", kernel() + contexts + " reporting"),
                        knows("internal", kernel() + contexts + " reporting spi"),
                        knows("", kernel() + contexts + " reporting spi internal"))
                .forEach(each -> arrows.put(each.getKey(), each.getValue()));
        return arrows;
    }

    private static boolean isListed(JavaClass type) {
        String name = House.packageName(type);
        return name != null && ARROWS.containsKey(name);
    }

    private static String kernel() {
        return VALUES
                + " kernel.lifecycle kernel.permission kernel.query kernel.journal kernel.aggregate kernel.command"
                + " kernel.desk kernel.job internal.command internal.draft internal.context";
    }

    private static Map.Entry<String, List<String>> knows(String name, String... others) {
        return Map.entry(
                name,
                Arrays.stream(others)
                        .flatMap(each -> Arrays.stream(each.split(" ", -1)))
                        .collect(Collectors.toList()));
    }
}

package org.crmkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The packages of the store in memory: one for each context, an engine below that knows no context, and a unit of work above that
 * no context knows. Each rule is a function of the root package, so that it can be checked on packages that break it.
 */
class StorePackagesTest {

    private static final String IN_MEMORY = "org.crmkit.persistence.inmemory";

    private static final String WRONG = "org.crmkit.architecture.wrong.store";

    /** The packages of the domain that belong to no context. */
    private static final String[] KERNEL = {
        "org.crmkit.error",
        "org.crmkit.value",
        "org.crmkit.lifecycle",
        "org.crmkit.actor",
        "org.crmkit.query",
        "org.crmkit.journal",
        "org.crmkit.aggregate",
        "org.crmkit.command"
    };

    private static final JavaClasses WRONG_CLASSES = new ClassFileImporter().importPackages(WRONG);

    @Test
    void packagesFormNoCircle() {
        Rules.check(packagesFormNoCircle(IN_MEMORY));
        assertThat(reported(packagesFormNoCircle(WRONG)))
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.sales.Ring"));
    }

    @Test
    void filesFormNoCircle() {
        Rules.check(filesFormNoCircle(IN_MEMORY));
        assertThat(reported(filesFormNoCircle(WRONG)))
                .as("a circle of files in different packages")
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.sales.Ring"));
        assertThat(reported(filesFormNoCircle(WRONG)))
                .as("a circle of files in one package")
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.trade.Wheel"));
    }

    @Test
    void theEngineKnowsNoContext() {
        Rules.check(theEngineKnowsNoContext(IN_MEMORY));
        assertThat(reported(theEngineKnowsNoContext(WRONG)))
                .anySatisfy(line -> assertThat(line).contains("WrongEngine", "org.crmkit.sales.Opportunity"))
                .anySatisfy(line -> assertThat(line).contains("WrongEngine", WRONG + ".internal.sales.Ring"));
    }

    @Test
    void noContextKnowsTheUnitOfWork() {
        Rules.check(noContextKnowsTheUnitOfWork(IN_MEMORY));
        assertThat(reported(noContextKnowsTheUnitOfWork(WRONG)))
                .anySatisfy(line -> assertThat(line).contains("trade.Wheel", "internal.WrongUnitOfWork"));
    }

    @Test
    void aContextIsOneInterface() {
        Rules.check(aContextIsOneInterface(IN_MEMORY));
        assertThat(reported(aContextIsOneInterface(WRONG)))
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.customer.OpenTables"));
        assertThat(reported(aContextIsOneInterface(WRONG)))
                .anySatisfy(line -> assertThat(line).contains(WRONG + ".internal.sales.Ring"));
    }

    static ArchRule packagesFormNoCircle(String root) {
        return slices().assignedFrom(slicesOf(root, JavaClass::getPackageName))
                .should()
                .beFreeOfCycles()
                .because("packages that form a cycle can be understood and changed only together");
    }

    static ArchRule filesFormNoCircle(String root) {
        return slices().assignedFrom(slicesOf(root, StorePackagesTest::file))
                .should()
                .beFreeOfCycles()
                .because("files that form a cycle can be understood and changed only together");
    }

    static ArchRule theEngineKnowsNoContext(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".internal.engine..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage(root + ".internal.engine..")
                        .or(resideOutsideOfPackage("org.crmkit.."))
                        .or(resideInAnyPackage(KERNEL)))
                .because("the engine stores the aggregates of every context, also of those that do not exist yet");
    }

    static ArchRule noContextKnowsTheUnitOfWork(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".internal.*..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(root, root + ".internal"))
                .because("the unit of work names all contexts; a context that knows it knows all of them");
    }

    static ArchRule aContextIsOneInterface(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".internal.*..")
                .and()
                .resideOutsideOfPackage(root + ".internal.engine..")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should()
                .beInterfaces()
                .andShould()
                .haveSimpleNameEndingWith("Tables")
                .andShould(ModelTest.is("the only public type of its package", StorePackagesTest::isOnlyPublicType))
                .because("other packages use a context through one interface; everything else of it is private");
    }

    private static SliceAssignment slicesOf(String root, Function<JavaClass, String> slice) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return isWithin(root, type) ? SliceIdentifier.of(slice.apply(type)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "parts of " + root;
            }
        };
    }

    private static boolean isWithin(String root, JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private static String file(JavaClass type) {
        return type.getEnclosingClass().map(StorePackagesTest::file).orElse(type.getName());
    }

    private static boolean isOnlyPublicType(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .noneMatch(each -> each.isTopLevelClass()
                        && !each.equals(type)
                        && each.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static List<String> reported(ArchRule rule) {
        return rule.evaluate(WRONG_CLASSES).getFailureReport().getDetails();
    }
}

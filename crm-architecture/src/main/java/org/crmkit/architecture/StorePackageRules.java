package org.crmkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.function.Function;

/**
 * The packages of a store: one for each context, an engine below that knows no context, and a unit of work above that no context
 * knows. Each rule is a function of the root package, so that it can be checked on packages that break it.
 */
public final class StorePackageRules {

    /** The packages of the domain that belong to no context, except the registry of contexts. */
    private static final String[] KERNEL = {
        "org.crmkit.kernel..", "org.crmkit.internal.value", "org.crmkit.internal.command"
    };

    private StorePackageRules() {}

    /** No package depends on itself through others. */
    public static ArchRule packagesFormNoCircle(String root) {
        return slices().assignedFrom(slicesOf(root, JavaClass::getPackageName))
                .should()
                .beFreeOfCycles()
                .because("packages that form a cycle can be understood and changed only together");
    }

    /** No file depends on itself through others, also within a package. */
    public static ArchRule filesFormNoCircle(String root) {
        return slices().assignedFrom(slicesOf(root, StorePackageRules::file))
                .should()
                .beFreeOfCycles()
                .because("files that form a cycle can be understood and changed only together");
    }

    /** The engine depends on nothing of a context. */
    public static ArchRule theEngineKnowsNoContext(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".internal.engine..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage(root + ".internal.engine..")
                        .or(resideOutsideOfPackage("org.crmkit.."))
                        .or(resideInAnyPackage(KERNEL)))
                .because("the engine stores the aggregates of every context, also of those that do not exist yet");
    }

    /** No context depends on the unit of work. */
    public static ArchRule noContextKnowsTheUnitOfWork(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".internal.*..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(root, root + ".internal"))
                .because("the unit of work names all contexts; a context that knows it knows all of them");
    }

    /** Each context shows one public interface. */
    public static ArchRule aContextIsOneInterface(String root) {
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
                .andShould(ModelRules.is("the only public type of its package", StorePackageRules::isOnlyPublicType))
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
        return type.getEnclosingClass().map(StorePackageRules::file).orElse(type.getName());
    }

    private static boolean isOnlyPublicType(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .noneMatch(each -> each.isTopLevelClass()
                        && !each.equals(type)
                        && each.getModifiers().contains(JavaModifier.PUBLIC));
    }
}

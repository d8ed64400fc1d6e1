package org.crmkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modules and packages of the library, by their names.
 *
 * <p>The classes that break the rules stand in a house of their own. Its packages have the same names under another root: what
 * a rule says about {@code org.crmkit.sales} holds for {@code org.crmkit.architecture.wrong.sales} too.
 */
public final class House {

    static final String DOMAIN = "crm-domain";
    static final String TESTKIT = "crm-testkit";
    static final String IN_MEMORY = "crm-persistence-inmemory";
    static final String JPA = "crm-persistence-jpa";
    static final String BGNBD = "crm-bgnbd";
    static final String EXAMPLES = "crm-examples";

    /** The roots, the longer one first. */
    private static final List<String> ROOTS = List.of("org.crmkit.architecture.wrong", "org.crmkit");

    /** The package in which a module begins. Every other package under the root belongs to the domain. */
    private static final Map<String, String> MODULES = Map.of(
            "testkit", TESTKIT,
            "persistence.inmemory", IN_MEMORY,
            "persistence.jpa", JPA,
            "bgnbd", BGNBD,
            "examples", EXAMPLES,
            "benchmarks", "crm-benchmarks",
            "architecture", "crm-architecture");

    private static final String NOWHERE = "";

    private House() {}

    /** Returns the module to which a class belongs by its package, or the empty text for a class of another library. */
    public static String module(JavaClass type) {
        String name = packageName(type);
        if (name == null) {
            return NOWHERE;
        }
        return MODULES.entrySet().stream()
                .filter(each -> (name + ".").startsWith(each.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(DOMAIN);
    }

    static DescribedPredicate<JavaClass> in(String module) {
        return DescribedPredicate.describe(
                "lie in " + module, each -> module(each).equals(module));
    }

    /** Matches the classes of a package below the root; the empty name is the root. */
    static DescribedPredicate<JavaClass> packageOf(String name) {
        return DescribedPredicate.describe(
                "lie in org.crmkit" + (name.isEmpty() ? "" : "." + name), each -> name.equals(packageName(each)));
    }

    /** Matches a type by its name below the root. */
    static DescribedPredicate<JavaClass> type(String name) {
        return DescribedPredicate.describe(
                name, each -> ROOTS.stream().anyMatch(root -> each.getName().equals(root + "." + name)));
    }

    /** Returns the name of the package below the root, the empty text for the root, and null for another library. */
    public static @Nullable String packageName(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        for (String root : ROOTS) {
            if (name.equals(root)) {
                return "";
            }
            if (name.startsWith(root + ".")) {
                return name.substring(root.length() + 1);
            }
        }
        return null;
    }
}

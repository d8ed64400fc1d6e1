package org.crmkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hand-written classes of every module, imported once. */
final class Modules {

    static final String DOMAIN = "crm-domain";
    static final String TESTKIT = "crm-testkit";
    static final String IN_MEMORY = "crm-persistence-inmemory";
    static final String JPA = "crm-persistence-jpa";
    static final String BGNBD = "crm-bgnbd";
    static final String EXAMPLES = "crm-examples";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.crmkit");

    /** Classes that break the rules. The package of each class names the module to which it pretends to belong. */
    static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.crmkit.architecture.wrong");

    private static final Map<String, String> PRETENDED = Map.of(
            "org.crmkit.architecture.wrong", "none",
            "org.crmkit.architecture.wrong.domain", DOMAIN,
            "org.crmkit.architecture.wrong.inmemory", IN_MEMORY,
            "org.crmkit.architecture.wrong.jpa", JPA,
            "org.crmkit.architecture.wrong.examples", EXAMPLES);

    /** The classes of a module lie in its target directory or in its jar. */
    private static final Pattern PLACE = Pattern.compile("/(crm-[a-z-]+[a-z])(?:/target/|-[0-9][^/]*\\.jar!/)");

    private Modules() {}

    static DescribedPredicate<JavaClass> in(String module) {
        return DescribedPredicate.describe(
                "lie in " + module, each -> module(each).equals(module));
    }

    /** Returns the module of a class of the library, or the empty text for any other class. */
    static String module(JavaClass type) {
        if (!type.getPackageName().startsWith("org.crmkit")) {
            return "";
        }
        String pretended = PRETENDED.get(type.getPackageName());
        return pretended == null ? module(place(type.getBaseComponentType())) : pretended;
    }

    static DescribedPredicate<JavaClass> packageOf(String name) {
        return DescribedPredicate.describe(
                "lie in " + name, each -> each.getPackageName().equals(name));
    }

    private static String place(JavaClass type) {
        return type.getSource()
                .orElseThrow(() -> new IllegalStateException("no source of " + type))
                .getUri()
                .toString();
    }

    private static String module(String place) {
        Matcher found = PLACE.matcher(place);
        String last = "";
        while (found.find()) {
            last = found.group(1);
        }
        if (last.isEmpty()) {
            throw new IllegalStateException("no module: " + place);
        }
        return last;
    }
}

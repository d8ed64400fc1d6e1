package org.crmkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people wrote, of every module; imported once. */
final class Modules {

    static final String DOMAIN = "crm-domain";
    static final String TESTKIT = "crm-testkit";
    static final String IN_MEMORY = "crm-persistence-inmemory";
    static final String JPA = "crm-persistence-jpa";
    static final String EXAMPLES = "crm-examples";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.crmkit");

    /** A module's classes lie in its target directory or in its jar. */
    private static final Pattern PLACE = Pattern.compile("/(crm-[a-z-]+[a-z])(?:/target/|-[0-9][^/]*\\.jar!/)");

    private Modules() {}

    static DescribedPredicate<JavaClass> in(String module) {
        return DescribedPredicate.describe(
                "lie in " + module, each -> module(each).equals(module));
    }

    static String module(JavaClass type) {
        String place = type.getSource()
                .orElseThrow(() -> new IllegalStateException("no source of " + type))
                .getUri()
                .toString();
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

    static DescribedPredicate<JavaClass> packageOf(String name) {
        return DescribedPredicate.describe(
                "lie in " + name, each -> each.getPackageName().equals(name));
    }
}

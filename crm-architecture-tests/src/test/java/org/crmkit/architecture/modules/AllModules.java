package org.crmkit.architecture.modules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hand-written classes of every module, imported once. */
final class AllModules {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("org.crmkit");

    /** The classes of a module lie in its target directory or in its jar. */
    private static final Pattern LOCATION =
            Pattern.compile("/((?:crm-examples/)?[a-z-]+[a-z0-9])(?:/target/|-[0-9][^/]*\\.jar!/)");

    private AllModules() {}

    /** Returns the directory of the module in which a class was found, or the name of its jar. */
    static String location(JavaClass type) {
        String uri = type.getSource()
                .orElseThrow(() -> new IllegalStateException("no source of " + type))
                .getUri()
                .toString();
        Matcher found = LOCATION.matcher(uri);
        String last = "";
        while (found.find()) {
            last = found.group(1);
        }
        if (last.isEmpty()) {
            throw new IllegalStateException("no module: " + uri);
        }
        return last;
    }
}

package org.crmkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the rules over the main classes of one module. A module extends it by a class named {@code ArchitectureTest}, which the
 * build runs before the other tests of the module. The working directory is the module's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are imported once
public abstract class ModuleArchitecture {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final int LONGEST_FILE = 500;
    private static final int LARGEST_PACKAGE = 30;

    private final String module;
    private final JavaClasses classes;

    /** Names the module, as in {@code crm-domain}. */
    protected ModuleArchitecture(String module) {
        this.module = module;
        this.classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("jmh_generated"))
                .importPath(CLASSES);
    }

    static Iterable<String> rules() {
        return Rules.names();
    }

    /** Checks a rule over the classes of the module. It may be about no class of the module. */
    protected final void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    /** Returns the names of the packages of the module, below {@code org.crmkit}. */
    protected final List<String> packages() {
        return classes.stream().map(House::packageName).distinct().sorted().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String rule) {
        check(Rules.named(rule));
    }

    @Test
    void everyClassLiesInAPackageOfItsModule() {
        assertThat(classes)
                .as("a rule about classes that are not there says nothing")
                .isNotEmpty();
        assertThat(classes.stream().filter(each -> !House.module(each).equals(module)))
                .as("a package belongs to one module")
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(classes.stream()
                        .map(JavaClass::getPackage)
                        .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .distinct())
                .as("nullness is in the types, and in every package")
                .isEmpty();
    }

    @Test
    void noFileIsTooLongToBeReadAtOnce() throws IOException {
        Map<Path, Long> lengths = new TreeMap<>();
        for (Path file : sources()) {
            try (Stream<String> lines = Files.lines(file)) {
                lengths.put(file, lines.count());
            }
        }
        assertThat(lengths).isNotEmpty();
        lengths.values().removeIf(lines -> lines <= LONGEST_FILE);
        assertThat(lengths)
                .as("these files are over %d lines: cut them where the subject changes", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void noPackageIsTooLargeToBeKnown() throws IOException {
        Map<Path, Long> sizes = sources().stream()
                .filter(file -> !file.toString().endsWith("-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        assertThat(sizes).isNotEmpty();
        sizes.values().removeIf(types -> types <= LARGEST_PACKAGE);
        assertThat(sizes)
                .as("these packages have over %d types: split them by business object", LARGEST_PACKAGE)
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(each -> each.toString().endsWith(".java")).toList();
        }
    }
}

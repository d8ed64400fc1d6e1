package org.crmkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModulesTest {

    private static final int LONGEST_FILE = 500;

    @ParameterizedTest
    @ValueSource(
            strings = {Modules.DOMAIN, Modules.TESTKIT, Modules.IN_MEMORY, Modules.JPA, Modules.BGNBD, Modules.EXAMPLES
            })
    void everyModuleIsLookedAt(String module) {
        assertThat(Modules.CLASSES.stream().filter(Modules.in(module)))
                .as("a rule about classes that are not there says nothing")
                .hasSizeGreaterThan(5);
    }

    @Test
    void noPackageLiesInTwoModules() {
        Map<String, Set<String>> modules = Modules.CLASSES.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        TreeMap::new,
                        Collectors.mapping(Modules::module, Collectors.toCollection(TreeSet::new))));
        assertThat(modules)
                .as("a package in two modules cannot be put on a module path, and hides who owns what")
                .allSatisfy((name, owners) -> assertThat(owners).as(name).hasSize(1));
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = Modules.CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .distinct()
                .toList();
        assertThat(unmarked)
                .as("nullness is in the types, and in every package")
                .isEmpty();
    }

    @Test
    void everyClassIsFoundUnderTheRootPackageOfItsModule() {
        classes()
                .that(Modules.in(Modules.IN_MEMORY))
                .should()
                .resideInAPackage("org.crmkit.persistence.inmemory..")
                .because("a package belongs to one module")
                .check(Modules.CLASSES);
        classes()
                .that(Modules.in(Modules.JPA))
                .should()
                .resideInAPackage("org.crmkit.persistence.jpa..")
                .because("a package belongs to one module")
                .check(Modules.CLASSES);
        classes()
                .that(Modules.in(Modules.BGNBD))
                .should()
                .resideInAPackage("org.crmkit.bgnbd..")
                .because("a package belongs to one module")
                .check(Modules.CLASSES);
    }

    @Test
    void noFileIsTooLongToBeReadAtOnce() throws IOException {
        List<Path> sources = sources();
        assumeTrue(!sources.isEmpty(), "the sources are not beside this module: nothing to measure");
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(sources)
                .allSatisfy(file -> assertThat(Files.readAllLines(file))
                        .as("%s is over %d lines: cut it where the subject changes", file, LONGEST_FILE)
                        .hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        if (root == null || !Files.isDirectory(root.resolve(Modules.DOMAIN).resolve("src"))) {
            return List.of();
        }
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src").resolve("main"))
                    .filter(Files::isDirectory)
                    .flatMap(ModulesTest::files)
                    .toList();
        }
    }

    private static Stream<Path> files(Path main) {
        try (Stream<Path> all = Files.walk(main)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

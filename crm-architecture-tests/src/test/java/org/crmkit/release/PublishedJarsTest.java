package org.crmkit.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.crmkit.Crm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The jars of the published modules have in them what they must have. They are packaged before this module is tested if the build goes to
 * {@code package} or further; {@code mvn test} has no jars, and this test is skipped.
 */
class PublishedJarsTest {

    private static final Pom ROOT = Pom.root();
    private static final String LICENSE = "META-INF/LICENSE";

    static List<Pom> modules() {
        return ROOT.reactor().filter(Pom::isPublished).filter(Pom::isJar).toList();
    }

    @BeforeAll
    static void onlyIfTheModulesArePackaged() {
        assumeTrue(
                Crm.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .endsWith(".jar"),
                "skipped: this build does not package the modules");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theManifestNamesTheArtifactItsVersionAndItsModule(Pom module) throws IOException {
        try (JarFile jar = open(module, "")) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE))
                    .isEqualTo(module.own("name").orElseThrow());
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .isEqualTo(ROOT.version());
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VENDOR))
                    .isEqualTo(ROOT.own("organization", "name").orElseThrow());
            boolean isModule = jar.getEntry("module-info.class") != null;
            String automaticName = manifest.getValue("Automatic-Module-Name");
            assertThat(isModule == (automaticName == null))
                    .as("module-info %s, Automatic-Module-Name %s: exactly one is needed", isModule, automaticName)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theJarAndItsSourcesHoldTheLicence(Pom module) throws IOException {
        byte[] license = Files.readAllBytes(ROOT.folder().resolve("LICENSE"));
        for (String classifier : List.of("", "-sources")) {
            try (JarFile jar = open(module, classifier)) {
                assertThat(jar.getEntry(LICENSE)).as(classifier).isNotNull();
                assertThat(jar.getInputStream(jar.getEntry(LICENSE)).readAllBytes())
                        .as(classifier)
                        .isEqualTo(license);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyPublicClassComesWithItsSource(Pom module) throws IOException {
        try (JarFile classes = open(module, "");
                JarFile sources = open(module, "-sources")) {
            List<String> compiled = names(classes)
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .filter(name -> !name.endsWith("MapperImpl.class"))
                    .map(name -> name.replace(".class", ".java"))
                    .toList();
            assertThat(compiled).isNotEmpty();
            assertThat(names(sources)).containsAll(compiled);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void javadocIsThere(Pom module) throws IOException {
        assumeTrue(
                !"none".equals(System.getProperty("crm.javadoc.phase")),
                "skipped: Javadoc is made in the matrix: mvn -B verify -Pmatrix, or -Dcrm.javadoc.phase=package");
        try (JarFile javadoc = open(module, "-javadoc")) {
            assertThat(names(javadoc)).contains("index.html", "element-list");
        }
    }

    /** A file with the time at which it was made would make the jar another one in the next build. */
    @ParameterizedTest
    @MethodSource("modules")
    void everyFileInAJarHasTheTimeOfTheRelease(Pom module) throws IOException {
        for (String classifier : List.of("", "-sources")) {
            try (JarFile jar = open(module, classifier)) {
                assertThat(jar.stream().map(ZipEntry::getTimeLocal).distinct())
                        .as(classifier)
                        .hasSize(1);
            }
        }
    }

    private static JarFile open(Pom module, String classifier) throws IOException {
        Path jar = module.folder()
                .resolve("target")
                .resolve(module.artifactId() + "-" + ROOT.version() + classifier + ".jar");
        assertThat(jar).exists();
        return new JarFile(jar.toFile());
    }

    private static Stream<String> names(JarFile jar) {
        return jar.stream().map(ZipEntry::getName);
    }
}

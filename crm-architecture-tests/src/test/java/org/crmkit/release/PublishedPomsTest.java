package org.crmkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The poms of the published artifacts are accepted by Maven Central, and the BOM knows all of them. */
class PublishedPomsTest {

    private static final Pom ROOT = Pom.root();
    private static final String BOM = "crm-bom";

    @Test
    void everyPublishedPomHasWhatMavenCentralDemands() {
        assertThat(published()).extracting(Pom::artifactId).contains("crm-parent", BOM, "crm-domain");
        assertThat(published()).flatExtracting(CentralRequirements::missing).isEmpty();
    }

    @Test
    void theBomListsEveryPublishedJarAndNothingElse() {
        Pom bom = read(BOM);
        List<String> listed = bom.all("dependencyManagement", "dependencies", "dependency", "artifactId")
                .map(Element::getTextContent)
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(published().stream()
                        .filter(Pom::isJar)
                        .map(Pom::artifactId)
                        .toList());
        assertThat(bom.all("dependencyManagement", "dependencies", "dependency", "version"))
                .extracting(Element::getTextContent)
                .hasSameSizeAs(listed)
                .containsOnly("${project.version}");
    }

    @Test
    void theBomSaysOfTheProjectWhatTheParentSays() {
        Pom bom = read(BOM);
        for (String element :
                List.of("url", "inceptionYear", "organization", "licenses", "developers", "scm", "issueManagement")) {
            assertThat(words(bom, element))
                    .as(element)
                    .isEqualTo(words(ROOT, element))
                    .isNotEmpty();
        }
    }

    /** The BOM has no parent, so the versions of its plugins are written there once more. */
    @Test
    void theBomUsesThePluginsInTheVersionsOfTheParent() {
        for (List<String> place : List.of(
                List.of("build", "pluginManagement", "plugins", "plugin"),
                List.of("profiles", "profile", "build", "plugins", "plugin"))) {
            assertThat(read(BOM).all(place.toArray(String[]::new))).isNotEmpty().allSatisfy(plugin -> {
                String name = text(plugin, "artifactId");
                assertThat(text(plugin, "version"))
                        .as(name)
                        .isEqualTo(ROOT.own("properties", name + ".version").orElseThrow());
            });
        }
    }

    @Test
    void everyPomHasTheSameVersion() {
        assertThat(ROOT.reactor()).extracting(Pom::version).containsOnly(ROOT.version());
        assertThat(Pom.read(ROOT.folder().resolve("crm-hosts/pom.xml")).reactor())
                .extracting(Pom::version)
                .containsOnly(ROOT.version());
    }

    @Test
    void whatIsMissingIsNamed(@TempDir Path folder) throws IOException {
        Path pom = folder.resolve("pom.xml");
        Files.writeString(pom, """
                <project>
                  <artifactId>crm-wrong</artifactId>
                  <version>1</version>
                  <name>Wrong</name>
                  <description> </description>
                  <url>https://example.org</url>
                  <licenses><license><name>Apache-2.0</name></license></licenses>
                  <scm><url>https://example.org</url></scm>
                  <build><plugins><plugin><artifactId>maven-source-plugin</artifactId></plugin></plugins></build>
                </project>
                """);
        assertThat(CentralRequirements.missing(Pom.read(pom)))
                .containsExactly(
                        "crm-wrong: description",
                        "crm-wrong: licenses/license/url",
                        "crm-wrong: developers/developer/name",
                        "crm-wrong: scm/connection",
                        "crm-wrong: scm/developerConnection",
                        "crm-wrong: issueManagement/url",
                        "crm-wrong: build/plugins/maven-javadoc-plugin",
                        "crm-wrong: build/plugins/japicmp-maven-plugin",
                        "crm-wrong: properties/maven.javadoc.skip is not false");
    }

    private static List<Pom> published() {
        return ROOT.reactor().filter(Pom::isPublished).toList();
    }

    private static Pom read(String module) {
        return Pom.read(ROOT.folder().resolve(module).resolve("pom.xml"));
    }

    private static List<String> words(Pom pom, String element) {
        return pom.own(element).map(text -> List.of(text.split("\\s+"))).orElse(List.of());
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}

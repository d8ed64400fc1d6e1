package org.crmkit.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Maven Central demands of a published pom, and what it cannot see before the release: that sources and Javadoc are attached. */
final class CentralRequirements {

    /** Each pom states these itself: Maven would inherit the description of the parent, which is that of another artifact. */
    private static final List<String> OWN = List.of("name", "description");

    private static final List<String[]> OWN_OR_INHERITED = List.of(
            new String[] {"url"},
            new String[] {"licenses", "license", "name"},
            new String[] {"licenses", "license", "url"},
            new String[] {"developers", "developer", "name"},
            new String[] {"scm", "url"},
            new String[] {"scm", "connection"},
            new String[] {"scm", "developerConnection"},
            new String[] {"issueManagement", "url"});

    private CentralRequirements() {}

    /** One line for each thing that is missing, empty if the pom may be published. */
    static List<String> missing(Pom pom) {
        List<String> missing = new ArrayList<>();
        for (String element : OWN) {
            if (pom.own(element).isEmpty()) {
                missing.add(element);
            }
        }
        for (String[] path : OWN_OR_INHERITED) {
            if (pom.inherited(path).isEmpty()) {
                missing.add(String.join("/", path));
            }
        }
        if (pom.isJar()) {
            attached(pom, missing);
        }
        return missing.stream().map(name -> pom.artifactId() + ": " + name).toList();
    }

    private static void attached(Pom pom, List<String> missing) {
        for (String plugin : List.of("maven-source-plugin", "maven-javadoc-plugin", "japicmp-maven-plugin")) {
            if (pom.all("build", "plugins", "plugin", "artifactId")
                    .noneMatch(id -> id.getTextContent().strip().equals(plugin))) {
                missing.add("build/plugins/" + plugin);
            }
        }
        if (!pom.inherited("properties", "maven.javadoc.skip").equals(Optional.of("false"))) {
            missing.add("properties/maven.javadoc.skip is not false");
        }
    }
}

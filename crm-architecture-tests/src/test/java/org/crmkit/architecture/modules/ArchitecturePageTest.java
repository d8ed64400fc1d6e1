package org.crmkit.architecture.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.architecture.House;
import org.crmkit.release.Pom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pictures of docs/architecture.md are drawn from the poms and from the classes of the domain. After a dependency has
 * changed, run this test with {@code -Dcrm.docs.write=true}.
 */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final String DOMAIN = "crm-domain";

    /** The packages of the domain that belong to no context. */
    private static final Set<String> NO_CONTEXT = Set.of("", "internal", "kernel", "spi");

    /** The pictures of the page. */
    enum Picture {
        MODULES,
        CONTEXTS;

        Stream<String> lines() {
            return this == MODULES ? modules() : contexts();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theyShowWhatIsThere(Picture picture) throws IOException {
        String text = Files.readString(PAGE);
        String begin = "<!-- picture " + picture + " -->\n```mermaid\n";
        String end = "```\n<!-- end -->";
        assertThat(text).contains(begin);
        int from = text.indexOf(begin) + begin.length();
        String drawn = picture.lines().collect(Collectors.joining("\n    ", "flowchart TD\n    ", "\n"));
        if (Boolean.getBoolean("crm.docs.write")) {
            Files.writeString(PAGE, text.substring(0, from) + drawn + text.substring(text.indexOf(end, from)));
        }
        assertThat(Files.readString(PAGE).substring(from)).startsWith(drawn + end);
    }

    /** An arrow for each dependency of the main classes of a module on another one. */
    private static Stream<String> modules() {
        return Pom.root()
                .reactor()
                .filter(Pom::isJar)
                .flatMap(module -> Stream.concat(
                        Stream.of(module + (module.isPublished() ? "([" + module + "])" : "[" + module + "]")),
                        module.ownDependencies().map(other -> module + " --> " + other)));
    }

    /** An arrow for each context whose classes use those of another one. */
    private static Stream<String> contexts() {
        return AllModules.CLASSES.stream()
                .filter(type -> !context(type).isEmpty())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(ArchitecturePageTest::arrow)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
    }

    private static String arrow(Dependency dependency) {
        String from = context(dependency.getOriginClass());
        String to = context(dependency.getTargetClass());
        return to.isEmpty() || to.equals(from) ? "" : from + " --> " + to;
    }

    /** Returns the first part of a package of the domain, or the empty text for a class of no context. */
    private static String context(JavaClass type) {
        if (!House.module(type).equals(DOMAIN)) {
            return "";
        }
        String path = Objects.requireNonNull(House.packageName(type));
        String context = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return NO_CONTEXT.contains(context) ? "" : context;
    }
}

package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Converter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crmkit.persistence.jpa.JpaStore;
import org.junit.jupiter.api.Test;

/** The settings of META-INF/crm-orm.xml that a provider, or one version of it, does not derive itself. */
class MappingFileTest {

    private static final Pattern CONVERTER = Pattern.compile("<converter class=\"([^\"]+)\"/>");

    /** Without the access type, Hibernate 7.4.5 rejects the collections of parts: "Basic collection has element type". */
    @Test
    void namesTheAccessTypeOfAllRows() throws IOException {
        assertThat(mappingFile()).containsOnlyOnce("<access>FIELD</access>");
    }

    /** Without the converters, EclipseLink fails with its own error before the store can reject it. */
    @Test
    void namesEveryConverter() throws Exception {
        List<String> converters = classes()
                .filter(each -> each.isAnnotationPresent(Converter.class))
                .map(Class::getName)
                .toList();
        List<String> named = CONVERTER
                .matcher(mappingFile())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(converters);
    }

    /** Returns the classes of the artifact, which is a folder or a jar. */
    private static Stream<Class<?>> classes() throws IOException, URISyntaxException {
        Path artifact = Path.of(JpaStore.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(artifact)) {
            return classes(artifact).stream();
        }
        try (FileSystem jar = FileSystems.newFileSystem(artifact)) {
            return classes(jar.getPath("/")).stream();
        }
    }

    private static List<Class<?>> classes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(each -> root.relativize(each).toString())
                    .filter(each -> each.startsWith("org") && each.endsWith(".class") && !each.endsWith("-info.class"))
                    .<Class<?>>map(MappingFileTest::named)
                    .toList();
        }
    }

    private static Class<?> named(String file) {
        try {
            String name = file.replace('/', '.').replaceAll("\\.class$", "");
            return Class.forName(name, false, JpaStore.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new IllegalStateException(file, missing);
        }
    }

    private static String mappingFile() throws IOException {
        try (InputStream in = JpaStore.class.getResourceAsStream("/META-INF/crm-orm.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

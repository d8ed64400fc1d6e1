package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    void namesEveryConverter() throws IOException {
        List<String> converters = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(JpaStore.class)
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Converter.class))
                        .map(JavaClass::getName)
                        .toList();
        List<String> named = CONVERTER
                .matcher(mappingFile())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(converters);
    }

    private static String mappingFile() throws IOException {
        try (InputStream in = JpaStore.class.getResourceAsStream("/META-INF/crm-orm.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crmkit.persistence.jpa.JpaStore;
import org.junit.jupiter.api.Test;

/** The settings of META-INF/crm-orm.xml that a provider, or one version of it, does not derive itself. */
class MappingFileTest {

    /** Without the entities of the tests, which lie elsewhere; in a jar of tests, the option below does not recognize them. */
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(JpaStore.class.getPackageName() + ".internal");

    private static final Pattern CONVERTER = Pattern.compile("<converter class=\"([^\"]+)\"/>");

    /** Without the access type, Hibernate 7.4.5 rejects the collections of parts: "Basic collection has element type". */
    @Test
    void namesTheAccessTypeOfAllRows() {
        assertThat(MappingFile.text()).containsOnlyOnce("<access>FIELD</access>");
    }

    /** Without the converters, EclipseLink fails with its own error before the store can reject it. */
    @Test
    void namesEveryConverter() {
        List<String> converters = OURS.stream()
                .filter(each -> each.isAnnotatedWith(Converter.class))
                .map(JavaClass::getName)
                .toList();
        List<String> named = CONVERTER
                .matcher(MappingFile.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(converters);
    }

    /** The store checks and probes the rows that this file names, so that a row that is missing would be forgotten everywhere. */
    @Test
    void namesEveryRow() {
        List<String> entities = OURS.stream()
                .filter(each -> each.isAnnotatedWith(Entity.class))
                .map(JavaClass::getName)
                .toList();
        assertThat(MappingFile.ROWS)
                .extracting(Class::getName)
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(entities);
    }
}

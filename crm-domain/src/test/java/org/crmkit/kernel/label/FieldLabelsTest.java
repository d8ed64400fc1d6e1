package org.crmkit.kernel.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.service.QualityResult;
import org.junit.jupiter.api.Test;

/** Every field that a screen or a message may name has a label in both languages. */
class FieldLabelsTest {

    private static final Pattern NAMED = Pattern.compile("(?:Inputs\\.of|\\.and|\\.optional|Required\\.of"
            + "|Text\\.(?:required|optional|optionalLines)|InvalidInputException\\.of|Violation\\.of|Violation\\.unknown"
            + "|DateLimits\\.\\w+|Decimals\\.\\w+)\\(\\s*\"([a-zA-Z.]+)\"");

    @Test
    void everyFieldOfRecordsFormsListsAndFiltersHasALabel() {
        Set<String> fields = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.crmkit").stream()
                        .filter(FieldLabelsTest::isShown)
                        .map(JavaClass::reflect)
                        .flatMap(FieldLabelsTest::withParts)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .filter(each -> !isAboutTheInput(each))
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(fields)
                .contains(
                        "expectedClose",
                        "legalRepresentative",
                        "lossReason",
                        "nameStart",
                        "remedyAmounts",
                        "warehouse");
        assertLabelled(fields);
    }

    @Test
    void everyNameOfAnInputHasALabel() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(names::add);
            }
        }
        assertThat(names).contains("prospect.customerName", "commandId", "onDuplicate");
        assertLabelled(names);
    }

    private static void assertLabelled(Set<String> paths) {
        for (Locale language : Set.of(Locale.ENGLISH, Locale.CHINESE)) {
            Set<String> keys = Labels.of(language).keys();
            assertThat(paths.stream()
                            .filter(path -> !keys.contains("field." + path)
                                    && !keys.contains("field." + path.substring(path.lastIndexOf('.') + 1))))
                    .as("keys field.… in the bundles of " + language)
                    .isEmpty();
        }
    }

    private static boolean isShown(JavaClass type) {
        return type.isRecord()
                && !type.getPackageName().startsWith("org.crmkit.internal")
                && (type.isAssignableTo(Aggregate.class)
                        || type.isAssignableTo(ExternalRecord.class)
                        || type.getPackageName().equals(QualityResult.class.getPackageName())
                        || Stream.of("Draft", "Filter", "Summary").anyMatch(type.getSimpleName()::endsWith));
    }

    /** A record and the records that are its parts, but for values, which are shown as one field. */
    private static Stream<Class<?>> withParts(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Arrays.stream(type.getRecordComponents())
                        .filter(each -> !isAboutTheInput(each))
                        .map(RecordComponent::getGenericType)
                        .flatMap(FieldLabelsTest::classes)
                        .filter(each -> each.isRecord() && each.getRecordComponents().length > 1)
                        .filter(each -> !each.getPackageName().equals(Money.class.getPackageName()))
                        .flatMap(FieldLabelsTest::withParts));
    }

    /** The violations of a draft name its fields and are not one. */
    private static boolean isAboutTheInput(RecordComponent component) {
        return component.getName().equals("violations") && Draft.class.isAssignableFrom(component.getDeclaringRecord());
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(FieldLabelsTest::classes);
        }
        return type instanceof Class<?> one ? Stream.of(one) : Stream.empty();
    }
}

package org.crmkit.architecture.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crmkit.Crm;
import org.crmkit.bgnbd.BgNbdPolicy;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.testkit.StoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each module exports everything but its internal packages, and opens what is read by reflection. */
class ModuleDescriptorsTest {

    private static final Set<String> ROWS = Set.of(
            Entity.class.getName(),
            Embeddable.class.getName(),
            MappedSuperclass.class.getName(),
            Converter.class.getName());

    @ParameterizedTest
    @ValueSource(classes = {Crm.class, InMemoryStore.class, JpaStore.class, StoreContract.class, BgNbdPolicy.class})
    void exportsEverythingButItsInternalPackages(Class<?> type) throws Exception {
        Set<String> exported = descriptor(type).exports().stream()
                .filter(each -> !each.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(exported).isEqualTo(packages(type, each -> !isInternal(each)));
    }

    /** A Bean Validation provider reads the fields of drafts. */
    @Test
    void opensThePackagesOfDrafts() throws Exception {
        assertThat(opened(Crm.class)).containsAll(packages(Crm.class, ModuleDescriptorsTest::hasConstraints));
    }

    /** The persistence provider reads the fields of rows. */
    @Test
    void opensThePackagesOfRows() throws Exception {
        assertThat(opened(JpaStore.class)).isEqualTo(packages(JpaStore.class, ModuleDescriptorsTest::isRow));
    }

    private static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.");
    }

    private static boolean hasConstraints(JavaClass type) {
        return !isInternal(type)
                && type.getFields().stream()
                        .flatMap(field -> field.getAnnotations().stream())
                        .anyMatch(each -> each.getRawType().isAnnotatedWith("jakarta.validation.Constraint"));
    }

    private static boolean isRow(JavaClass type) {
        return ROWS.stream().anyMatch(type::isAnnotatedWith);
    }

    private static Set<String> opened(Class<?> type) throws Exception {
        return descriptor(type).opens().stream()
                .map(ModuleDescriptor.Opens::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the packages with a class of some kind, in the module of a class. */
    private static Set<String> packages(Class<?> type, Predicate<JavaClass> kind) {
        String module = AllModules.location(AllModules.CLASSES.get(type));
        return AllModules.CLASSES.stream()
                .filter(each -> AllModules.location(each).equals(module))
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .filter(kind)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ModuleDescriptor descriptor(Class<?> type) throws IOException {
        String location =
                type.getProtectionDomain().getCodeSource().getLocation().toString();
        String folder = location.endsWith(".jar") ? "jar:" + location + "!/" : location;
        try (InputStream in = URI.create(folder + "module-info.class").toURL().openStream()) {
            return ModuleDescriptor.read(in);
        }
    }
}

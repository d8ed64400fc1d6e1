package org.crmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** The form of row classes that lets a provider access them quickly. */
class RowsTest {

    private final Set<ManagedType<?>> types =
            Host.on(TestDatabases.H2).factory().getMetamodel().getManagedTypes();

    @Test
    void hideNoFieldFromTheProvider() {
        List<Attribute<?, ?>> attributes = types.stream()
                .<Attribute<?, ?>>flatMap(each -> each.getAttributes().stream())
                .toList();

        assertThat(attributes).hasSizeGreaterThan(100).noneMatch(RowsTest::isPrivate);
    }

    /** With {@link java.sql.Date}, a day depends on the zone of the JVM. */
    @Test
    void keepDaysWithoutTheZoneOfTheVirtualMachine() {
        List<Field> days = types.stream()
                .flatMap(each -> Stream.of(each.getJavaType().getDeclaredFields()))
                .filter(each -> each.getType() == LocalDate.class)
                .toList();

        assertThat(days)
                .hasSizeGreaterThan(5)
                .allSatisfy(each -> assertThat(
                                each.getAnnotation(JdbcTypeCode.class).value())
                        .isEqualTo(SqlTypes.LOCAL_DATE));
    }

    private static boolean isPrivate(Attribute<?, ?> attribute) {
        return Modifier.isPrivate(attribute.getJavaMember().getModifiers());
    }
}

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

/** How rows are written, so that a provider is quick with them. */
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

    /** By way of {@link java.sql.Date} a day depends on the zone of the virtual machine. */
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

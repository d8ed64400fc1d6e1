package org.crmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
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

    private static boolean isPrivate(Attribute<?, ?> attribute) {
        return Modifier.isPrivate(attribute.getJavaMember().getModifiers());
    }
}

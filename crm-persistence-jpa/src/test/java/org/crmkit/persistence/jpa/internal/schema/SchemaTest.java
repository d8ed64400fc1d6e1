package org.crmkit.persistence.jpa.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Table;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.persistence.jpa.internal.entity.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts, mapping and the domain's limits agree, and a start reports what is missing. */
class SchemaTest {

    /** The tables of children, with the classes of their rows. */
    private static final Map<String, Class<?>> PARTS = parts();

    /** The provider compares types; this class compares lengths and nullability. */
    @ParameterizedTest
    @EnumSource
    void scriptsPassTheProvidersValidation(TestDatabases database) {
        TestDatabases.Schema schema = database.freshSchema();
        assertThatCode(() -> Host.migrated(
                                schema,
                                Map.of(
                                        "hibernate.hbm2ddl.auto",
                                        "validate",
                                        "hibernate.hbm2ddl.schema_filter_provider",
                                        "org.hibernate.tool.schema.internal.DefaultSchemaFilterProvider"))
                        .close())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void columnsAreAsLongAsTheLimitsOfTheDomain(TestDatabases database) throws Exception {
        Map<String, String> inDatabase = columns(database);
        Map<String, String> mapped = new HashMap<>();
        for (Class<?> row : MappingFile.ROWS) {
            describe(row.getAnnotation(Table.class).name(), row, mapped);
        }
        PARTS.forEach((table, part) -> describe(table, part, mapped));
        assertThat(PARTS).hasSizeGreaterThan(5);
        assertThat(mapped).hasSizeGreaterThan(150);
        mapped.forEach((column, length) -> {
            String found = inDatabase.get(column);
            assertThat(found).as(column).isNotNull();
            if (database == TestDatabases.H2 && isText(found) && !isKey(column, length)) {
                assertThat(found).as(column).isEqualTo(doubled(length));
            } else if (isText(found)) {
                assertThat(found).as(column).isEqualTo(length);
            } else {
                assertThat(found.replaceFirst(".* ", "")).as(column).isEqualTo(length.replaceFirst(".* ", ""));
            }
        });
    }

    @Test
    void listsEveryRowInTheMappingFileOfHosts() throws Exception {
        Set<String> listed = Pattern.compile("<(?:entity|mapped-superclass|embeddable) class=\"([\\w.]+)\"")
                .matcher(MappingFile.text())
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        PARTS.values().forEach(part -> used.add(part.getName()));
        MappingFile.ROWS.forEach(row -> addParts(row, used));
        assertThat(listed).isEqualTo(used);
    }

    @Test
    void saysWhichLineToAddWhereThePersistenceUnitLacksTheRows() {
        try (HikariDataSource pool = TestDatabases.H2.freshSchema().dataSource();
                var factory = Host.factory("forgetful", pool, Map.of())) {
            assertThatThrownBy(() -> JpaStore.of(factory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("<mapping-file>META-INF/crm-orm.xml</mapping-file>")
                    .hasMessageContaining("spring.jpa.mapping-resources=META-INF/crm-orm.xml");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichTablesAreMissingAndHowToGetThem(TestDatabases database) throws Exception {
        try (HikariDataSource pool = database.freshSchema().dataSource();
                var factory = Host.factory("host", pool, Map.of())) {
            Migration.run(pool);
            try (Connection connection = pool.getConnection()) {
                connection.createStatement().execute("alter table crm_stage drop column rots_after_days");
                connection.createStatement().execute("drop table crm_counter");
            }
            assertThatThrownBy(() -> JpaStore.of(factory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("crm_stage")
                    .hasMessageContaining("crm_counter")
                    .hasMessageContaining("The scripts of CRM Kit have run")
                    .hasMessageNotContaining("crm_customer");
        }
    }

    @ParameterizedTest
    @EnumSource
    void migratesWhereTheHostSaysSo(TestDatabases database) {
        try (HikariDataSource pool = database.freshSchema().dataSource();
                var factory = Host.factory("host", pool, Map.of())) {
            JpaStore store =
                    JpaStore.builder(factory).schema(SchemaMode.MIGRATE, pool).build();
            assertThat(Office.on(store).developed("Blue Lotus", 1).version()).isEqualTo(3);
        }
    }

    @Test
    void needsADataSourceToMigrate() {
        Host host = Host.on(TestDatabases.H2);
        assertThatThrownBy(() -> JpaStore.builder(host.factory())
                        .schema(SchemaMode.MIGRATE)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("data source");
    }

    private static boolean isText(String column) {
        return column.startsWith("text");
    }

    /** Keys and codes contain ASCII, or are cut by UTF-16 units, so that their lengths are not doubled. */
    private static boolean isKey(String column, String length) {
        return length.startsWith("text 400 ")
                || length.startsWith("text 1000000 ")
                || Pattern.compile(
                                "tenant_id|state|return_status|archived_from|(?<!crm_interaction\\.)kind|\\.number|currency|path|crm_entry\\.type|crm_journal\\.type|crm_command\\.|outbox|\\.role|\\.sex|\\.verdict|\\.remedy")
                        .matcher(column)
                        .find();
    }

    private static String doubled(String length) {
        return Pattern.compile("\\d+").matcher(length).replaceFirst(each -> "" + 2 * Integer.parseInt(each.group()));
    }

    private static void describe(String table, Class<?> type, Map<String, String> into) {
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                Column column = column(field, type);
                if (field.getType() == Key.class) {
                    describe(table, Key.class, into);
                } else if (field.isAnnotationPresent(AttributeOverrides.class)) {
                    for (Field part : field.getType().getDeclaredFields()) {
                        describe(table, part, column(part, field), into);
                    }
                } else if (field.isAnnotationPresent(Embedded.class)) {
                    describe(table, field.getType(), into);
                } else if (column != null && !java.util.Collection.class.isAssignableFrom(field.getType())) {
                    describe(table, field, column, into);
                }
            }
        }
    }

    private static void describe(String table, Field field, Column column, Map<String, String> into) {
        String kind = isVarchar(field) ? "text " + column.length() : "other";
        into.put(table + "." + column.name(), kind + " " + (column.nullable() ? "YES" : "NO"));
    }

    private static Map<String, Class<?>> parts() {
        Map<String, Class<?>> parts = new HashMap<>();
        for (Class<?> row : MappingFile.ROWS) {
            for (Field field : row.getDeclaredFields()) {
                if (field.isAnnotationPresent(CollectionTable.class)
                        && ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                                instanceof Class<?> part
                        && part.isAnnotationPresent(Embeddable.class)) {
                    parts.put(field.getAnnotation(CollectionTable.class).name(), part);
                }
            }
        }
        return parts;
    }

    /** Adds the names of a row class, of its superclasses, and of the classes embedded in it. */
    private static void addParts(Class<?> row, Set<String> into) {
        for (Class<?> each = row; each != Object.class; each = each.getSuperclass()) {
            into.add(each.getName());
            for (Field field : each.getDeclaredFields()) {
                if (field.getType().isAnnotationPresent(Embeddable.class)) {
                    addParts(field.getType(), into);
                }
            }
        }
    }

    private static Column column(Field field, AnnotatedElement around) {
        return Stream.of(around.getAnnotationsByType(AttributeOverride.class))
                .filter(each -> each.name().equals(field.getName()))
                .map(AttributeOverride::column)
                .findFirst()
                .orElse(field.getAnnotation(Column.class));
    }

    private static boolean isVarchar(Field field) {
        return field.getType() == String.class || field.getType().isEnum();
    }

    private static Map<String, String> columns(TestDatabases database) throws Exception {
        Map<String, String> columns = new HashMap<>();
        String schema = database == TestDatabases.MARIADB
                ? "database()"
                : database == TestDatabases.H2 ? "'PUBLIC'" : "'public'";
        try (Connection connection = Host.on(database).pool().getConnection();
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select table_name, column_name, character_maximum_length, is_nullable, data_type"
                                + " from information_schema.columns where table_schema = " + schema)) {
            while (found.next()) {
                String name = (found.getString(1) + "." + found.getString(2)).toLowerCase(Locale.ROOT);
                boolean unbounded =
                        found.getString(5).equals("text") || found.getString(5).equals("mediumtext");
                String length = unbounded ? "1000000" : found.getString(3);
                String kind = length == null ? "other" : "text " + length;
                columns.put(name, kind + " " + found.getString(4));
            }
        }
        return columns;
    }
}

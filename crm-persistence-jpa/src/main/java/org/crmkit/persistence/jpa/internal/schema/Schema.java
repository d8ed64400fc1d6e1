package org.crmkit.persistence.jpa.internal.schema;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.crmkit.persistence.jpa.internal.transaction.Database;
import org.crmkit.persistence.jpa.internal.transaction.ExceptionTranslator;
import org.crmkit.persistence.jpa.internal.transaction.SqlFault;

/**
 * Checks the requirements for the first command: the rows of CRM Kit in the host's persistence unit, and its tables in the
 * database.
 */
public final class Schema {

    private static final Map<String, String> PROBES = probes();

    private static final List<String> RAN =
            List.of("The scripts of CRM Kit have run in the schema of the data source, so"
                    + " this was changed afterwards, or the persistence unit is on another database or schema");

    private final EntityManagerFactory factory;

    public Schema(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Returns the names of all tables that the scripts create. */
    static Set<String> tables() {
        Set<String> tables = new HashSet<>(PROBES.keySet());
        UniqueIndexes.ALL.forEach(each -> tables.add(each.table()));
        return tables;
    }

    /** Checks that the persistence unit contains the rows. If not, the error names the line to add. */
    public void requireRows() {
        for (Class<?> row : MappingFile.ROWS) {
            try {
                factory.getMetamodel().entity(row);
            } catch (IllegalArgumentException missing) {
                throw new IllegalStateException(
                        "The persistence unit lacks the rows of CRM Kit (" + row.getSimpleName()
                                + "): add <mapping-file>META-INF/crm-orm.xml</mapping-file> to it in persistence.xml"
                                + " (Spring Boot: spring.jpa.mapping-resources=META-INF/crm-orm.xml)",
                        missing);
            }
        }
    }

    /**
     * Checks that the tables exist, with the columns and the unique indexes that are used. The error lists everything that is
     * missing.
     */
    public void validate() {
        require(List.of("Run the scripts under META-INF/crm/ in crm-persistence-jpa, or let the store do it:"
                + " JpaStore.builder(factory).schema(SchemaMode.MIGRATE, dataSource)"));
    }

    /** Runs the same check after the scripts have run. */
    public void validateMigrated() {
        require(List.of());
    }

    private void require(List<String> advice) {
        try (EntityManager manager = factory.createEntityManager()) {
            Catalog catalog = Catalog.of(manager);
            SchemaHistory history = SchemaHistory.of(catalog);
            if (history != null) {
                history.requireKnown();
            }
            List<String> faults = faults();
            if (!faults.isEmpty()) {
                ForeignTables.requireNone(catalog);
            }
            List<String> reasons = reasons(catalog);
            if (faults.isEmpty() && reasons.isEmpty()) {
                UniqueIndexes.missing(catalog).forEach(each -> faults.add("run " + each));
            }
            if (!faults.isEmpty() || !reasons.isEmpty()) {
                boolean ran = advice.isEmpty() || (history != null && history.isComplete());
                throw new IllegalStateException(rejection(faults, reasons.isEmpty() ? ran ? RAN : advice : reasons));
            }
        } catch (PersistenceException failed) {
            throw unreachable(failed);
        }
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        PROBES.forEach((table, jpql) ->
                probe(table, faults, manager -> manager.createQuery(jpql).getResultList()));
        probe(
                "crm_counter",
                faults,
                manager -> manager.createNativeQuery(
                                "select tenant_id, name, current_value from crm_counter where 1 = 0")
                        .getResultList());
        return faults;
    }

    /**
     * Returns the provider settings that do not fit the schema of the connections. They matter because half of the queries are
     * plain SQL.
     */
    private List<String> reasons(Catalog catalog) {
        List<String> reasons = new ArrayList<>();
        String setting = "hibernate.default_" + (catalog.database() == Database.MARIADB ? "catalog" : "schema");
        String named = String.valueOf(factory.getProperties().getOrDefault(setting, ""));
        String current = catalog.schema();
        if (!named.isEmpty() && !named.equalsIgnoreCase(current)) {
            reasons.add(setting + " is " + named + ", but connections are in " + current + ": leave it unset, or set "
                    + named + " in the URL of the data source (PostgreSQL: currentSchema=" + named + ", H2: SCHEMA="
                    + named + ", MariaDB: the name of the database)");
        }
        Object quoted = factory.getProperties().get("hibernate.globally_quoted_identifiers");
        if (catalog.database() == Database.H2 && "true".equalsIgnoreCase(String.valueOf(quoted)) && !isLowerCase()) {
            reasons.add("hibernate.globally_quoted_identifiers is true, but H2 keeps names in capital letters: leave it"
                    + " unset, or add DATABASE_TO_LOWER=TRUE to the URL of a new database");
        }
        return reasons;
    }

    /** Returns whether H2 stores names in lower case. */
    private boolean isLowerCase() {
        try (EntityManager manager = factory.createEntityManager()) {
            return !manager.createNativeQuery(
                            "select table_name from information_schema.tables where table_name = 'in_doubt'")
                    .getResultList()
                    .isEmpty();
        }
    }

    private static String rejection(List<String> faults, List<String> advice) {
        String found = faults.isEmpty() ? "" : ": " + String.join("; ", faults);
        return "The database lacks what CRM Kit keeps its records in" + found + ". " + String.join("; ", advice);
    }

    private static RuntimeException unreachable(PersistenceException failed) {
        return SqlFault.isUnavailable(failed) ? ExceptionTranslator.ofStore(failed) : failed;
    }

    private void probe(String table, List<String> faults, Consumer<EntityManager> question) {
        try (EntityManager manager = factory.createEntityManager()) {
            question.accept(manager);
        } catch (PersistenceException failed) {
            if (SqlFault.isUnavailable(failed)) {
                throw unreachable(failed);
            }
            faults.add(table + " (" + ExceptionTranslator.said(failed) + ")");
        }
    }

    /** Returns a query without results for each table of rows and for each table of children. */
    private static Map<String, String> probes() {
        Map<String, String> probes = new LinkedHashMap<>();
        for (Class<?> row : MappingFile.ROWS) {
            String rows = "select r from " + row.getSimpleName() + " r";
            probes.put(Objects.requireNonNull(row.getAnnotation(Table.class)).name(), rows + " where 1 = 0");
            for (Field field : row.getDeclaredFields()) {
                CollectionTable children = field.getAnnotation(CollectionTable.class);
                if (children != null) {
                    probes.put(children.name(), rows + " left join fetch r." + field.getName() + " where 1 = 0");
                }
            }
        }
        return probes;
    }
}

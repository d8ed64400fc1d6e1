package org.crmkit.persistence.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What must be there before the first command: our rows in the host's persistence unit, our tables in its database. */
final class Schema {

    static final List<Class<?>> ROWS = List.of(
            OrgUnitRow.class,
            UserRow.class,
            StageRow.class,
            CustomerRow.class,
            OpportunityRow.class,
            StageMoveRow.class,
            EntryRow.class,
            InteractionRow.class,
            ServiceRequestRow.class,
            ProductRow.class,
            StockRow.class,
            OrderRow.class,
            ChurnCaseRow.class,
            TimelineRow.class,
            JournalRow.class);

    private static final Map<String, String> PROBES = probes();

    private final EntityManagerFactory factory;

    Schema(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Makes sure that the persistence unit has our rows; if not, says which line to add. */
    void requireRows() {
        for (Class<?> row : ROWS) {
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

    /** Makes sure that every table has the columns that are used; says all that is missing at once. */
    void validate() {
        List<String> faults = new ArrayList<>();
        PROBES.forEach((table, jpql) ->
                probe(table, faults, manager -> manager.createQuery(jpql).getResultList()));
        probe(
                "crm_counter",
                faults,
                manager -> manager.createNativeQuery(
                                "select tenant_id, name, current_value from crm_counter where 1 = 0")
                        .getResultList());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The database lacks what CRM Kit keeps its records in: "
                    + String.join("; ", faults)
                    + ". Run the scripts under db/crm/ in crm-persistence-jpa, or let the store do it:"
                    + " JpaStore.builder(factory).schema(SchemaMode.MIGRATE, dataSource)");
        }
    }

    private void probe(String table, List<String> faults, Consumer<EntityManager> question) {
        try (EntityManager manager = factory.createEntityManager()) {
            question.accept(manager);
        } catch (PersistenceException failed) {
            if (Failures.isUnreachable(failed)) {
                throw Failures.typed(failed, List.of());
            }
            faults.add(table + " (" + Failures.said(failed) + ")");
        }
    }

    /** A query that finds nothing for each table of rows and each table of children. */
    private static Map<String, String> probes() {
        Map<String, String> probes = new LinkedHashMap<>();
        for (Class<?> row : ROWS) {
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

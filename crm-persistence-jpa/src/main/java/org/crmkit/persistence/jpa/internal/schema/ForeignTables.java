package org.crmkit.persistence.jpa.internal.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmkit.persistence.jpa.internal.transaction.Database;

/**
 * Tables of CRM Kit that were not created by its scripts, but by a provider from the mapping. They lack columns, indexes and
 * collations that the mapping does not describe. The scripts leave a mark: in H2 and PostgreSQL the key of a table is named after
 * the table, and in MariaDB the tenant's column has its own collation.
 */
final class ForeignTables {

    private static final String KEYS = """
            select table_name from information_schema.table_constraints
            where constraint_type = 'PRIMARY KEY' and table_schema = {schema}
            and constraint_name in (concat(table_name, '_pk'), concat(table_name, '_PK'))""";

    private static final String COLLATIONS = """
            select table_name from information_schema.columns
            where table_schema = {schema} and column_name = 'tenant_id' and collation_name = 'ascii_nopad_bin'""";

    private ForeignTables() {}

    /** Checks that there are no such tables. If there are any, the error says how to remove them for good. */
    static void requireNone(Catalog catalog) {
        List<String> found = in(catalog);
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    "Not the scripts of CRM Kit, but Hibernate has made " + String.join(", ", found)
                            + ": set spring.jpa.hibernate.ddl-auto=none (Quarkus:"
                            + " quarkus.hibernate-orm.schema-management.strategy=none; elsewhere:"
                            + " hibernate.hbm2ddl.auto=none), drop these tables, and migrate by"
                            + " CrmSchema.migrate(dataSource) or SchemaMode.MIGRATE");
        }
    }

    private static List<String> in(Catalog catalog) {
        Set<String> ours = new HashSet<>(Schema.tables());
        String marked = (catalog.database() == Database.MARIADB ? COLLATIONS : KEYS)
                .replace("{schema}", catalog.database().currentSchema());
        Set<String> made = new HashSet<>();
        catalog.ask(marked).forEach(row -> made.add(row.get(0)));
        List<String> foreign = new ArrayList<>(catalog.tables());
        foreign.removeIf(each -> !ours.contains(each) || made.contains(each));
        return foreign.stream().sorted().toList();
    }
}

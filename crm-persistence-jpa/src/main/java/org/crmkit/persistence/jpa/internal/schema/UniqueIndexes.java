package org.crmkit.persistence.jpa.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The indexes that enforce rules across rows. Without one of them, its rule could be violated unnoticed. */
final class UniqueIndexes {

    private static final String IN_H2 = """
            select table_name, index_name, column_name from information_schema.index_columns
            where is_unique and table_schema = current_schema order by table_name, index_name, ordinal_position""";

    /** A partial index, or one that is not finished, does not keep all rows unique. */
    private static final String IN_POSTGRESQL = """
            select c.relname, i.relname, a.attname from pg_index x
            join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
            cross join unnest(cast(x.indkey as int2[])) with ordinality k (attribute, position)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attribute
            where x.indisunique and x.indisvalid and x.indpred is null and pg_table_is_visible(c.oid)
            and c.relname like 'crm%' order by c.relname, i.relname, k.position""";

    private static final String IN_MARIADB = """
            select table_name, index_name, column_name from information_schema.statistics
            where non_unique = 0 and sub_part is null and table_schema = database()
            order by table_name, index_name, seq_in_index""";

    static final List<UniqueIndex> ALL = List.of(
            key("crm_org_unit", "tenant_id, id"),
            unique("crm_org_unit", "name", "tenant_id, parent_key, name_key"),
            key("crm_user", "tenant_id, id"),
            unique("crm_user", "name", "tenant_id, name_key"),
            key("crm_user_role", "tenant_id, user_id, role"),
            key("crm_stage", "tenant_id, id"),
            unique("crm_stage", "name", "tenant_id, name_key"),
            key("crm_customer", "tenant_id, id"),
            unique("crm_customer", "number", "tenant_id, number"),
            unique("crm_customer", "external_number", "tenant_id, external_number_key"),
            unique("crm_customer", "name", "tenant_id, name_key, name_ordinal"),
            key("crm_customer_tag", "tenant_id, customer_id, tag_key"),
            key("crm_contact", "tenant_id, customer_id, position"),
            key("crm_opportunity", "tenant_id, id"),
            unique("crm_opportunity", "number", "tenant_id, number"),
            key("crm_plan_step", "tenant_id, opportunity_id, position"),
            key("crm_stage_move", "tenant_id, id"),
            key("crm_entry", "tenant_id, id"),
            unique("crm_entry", "value", "tenant_id, type, value_key"),
            key("crm_interaction", "tenant_id, id"),
            key("crm_interaction_attendee", "tenant_id, interaction_id, position"),
            key("crm_service_request", "tenant_id, id"),
            unique("crm_service_request", "number", "tenant_id, number"),
            key("crm_service_level", "tenant_id, id"),
            key("crm_service_level_rule", "tenant_id, agreement_id, position"),
            key("crm_service_round", "tenant_id, request_id, position"),
            key("crm_service_opinion", "tenant_id, request_id, position"),
            key("crm_order", "tenant_id, id"),
            key("crm_order_line", "tenant_id, order_id, position"),
            key("crm_product", "tenant_id, id"),
            key("crm_stock", "tenant_id, id"),
            key("crm_churn_case", "tenant_id, id"),
            unique("crm_churn_case", "customer", "tenant_id, unresolved_id"),
            key("crm_churn_measure", "tenant_id, case_id, position"),
            key("crm_counter", "tenant_id, name"),
            key("crm_journal", "tenant_id, id"),
            key("crm_command", "tenant_id, id"),
            key("crm_outbox_failure", "tenant_id, id"));

    private UniqueIndexes() {}

    /** A unique index; {@code name} is empty for the primary key of a table, which has no name in MariaDB. */
    record UniqueIndex(String table, String name, String columns) {

        /** Returns the statement that creates the index. */
        String statement() {
            return name.isEmpty()
                    ? "alter table " + table + " add constraint " + table + "_pk primary key (" + columns + ")"
                    : "create unique index " + name + " on " + table + " (" + columns + ")";
        }
    }

    /** Returns the statements that create the indexes that a schema lacks. */
    static List<String> missing(Catalog catalog) {
        Set<UniqueIndex> found = in(catalog);
        List<String> missing = new ArrayList<>();
        for (UniqueIndex each : ALL) {
            if (!found.contains(each)) {
                missing.add(each.statement());
            }
        }
        return missing;
    }

    /** Returns all unique indexes of a schema. An index without a name of CRM Kit counts as the primary key. */
    static Set<UniqueIndex> in(Catalog catalog) {
        String sql = switch (catalog.database()) {
            case H2 -> IN_H2;
            case POSTGRESQL -> IN_POSTGRESQL;
            case MARIADB -> IN_MARIADB;
        };
        Map<String, UniqueIndex> found = new LinkedHashMap<>();
        for (List<String> row : catalog.ask(sql)) {
            String name = row.get(1).startsWith(row.get(0) + "_uq_") ? row.get(1) : "";
            found.merge(
                    row.get(0) + " " + row.get(1),
                    new UniqueIndex(row.get(0), name, row.get(2)),
                    (sofar, next) -> new UniqueIndex(sofar.table(), name, sofar.columns() + ", " + next.columns()));
        }
        return Set.copyOf(found.values());
    }

    private static UniqueIndex key(String table, String columns) {
        return new UniqueIndex(table, "", columns);
    }

    private static UniqueIndex unique(String table, String what, String columns) {
        return new UniqueIndex(table, table + "_uq_" + what, columns);
    }
}

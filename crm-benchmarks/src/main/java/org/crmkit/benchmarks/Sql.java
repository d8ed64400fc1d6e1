package org.crmkit.benchmarks;

/** The statements of the hand-written life cycle, for PostgreSQL. */
final class Sql {

    static final String STANDING = """
            select u.state, u.valid_until, u.unit_id, n.path, r.role from crm_user u
            join crm_org_unit n on n.tenant_id = u.tenant_id and n.id = u.unit_id
            left join crm_user_role r on r.tenant_id = u.tenant_id and r.user_id = u.id
            where u.tenant_id = ? and u.id = ?""";
    static final String OFFERED = """
            select state from crm_entry where tenant_id = ? and type = ? and value_key = ?""";
    static final String FIRST_LEVEL = """
            select entry_value from crm_entry where tenant_id = ? and type = 'customer-level' and state = 'OFFERED'
            order by position, value_sort, id limit 1""";
    static final String OPEN = """
            insert into crm_opportunity (tenant_id, id, version, state, number, title, title_key, search_key, description, source, customer_name,
            customer_name_key, contact_name, contact_telephone, probability, amount_key, expected_close_key, creator_id, created_at,
            changed_at) values (?, ?, 0, 'UNASSIGNED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String LOAD = """
            select o.*, s.position, s.id as step_id, s.due, s.content, s.state as step_state, s.result from crm_opportunity o
            left join crm_plan_step s on s.tenant_id = o.tenant_id and s.opportunity_id = o.id
            where o.tenant_id = ? and o.id = ?
            and\s""";
    static final String OWN = "(o.creator_id = ? or o.assignee_id = ?) order by s.position";
    static final String TREE = """
            (exists (select 1 from crm_user u join crm_org_unit n on n.tenant_id = u.tenant_id and n.id = u.unit_id
            where u.tenant_id = o.tenant_id and u.id in (o.creator_id, o.assignee_id) and n.path like ?)) order by s.position""";
    static final String ADD_REFERENCE = """
            update crm_user set reference_count = reference_count + 1 where tenant_id = ? and id = ? and state = 'ENABLED'""";
    static final String ASSIGN = """
            update crm_opportunity set state = 'ASSIGNED', assignee_id = ?, assigner_id = ?, assigned_at = ?, changed_at = ?,
            version = version + 1 where tenant_id = ? and id = ? and version = ?""";
    static final String PLAN = """
            insert into crm_plan_step (tenant_id, opportunity_id, position, id, due, content, state, planned_by_id)
            values (?, ?, ?, ?, ?, ?, 'PENDING', ?)""";
    static final String RESULT = """
            update crm_plan_step set state = 'EXECUTED', result = ?, recorded_by_id = ?, recorded_at = ?
            where tenant_id = ? and opportunity_id = ? and position = ?""";
    static final String TOUCH = """
            update crm_opportunity set changed_at = ?, version = version + 1 where tenant_id = ? and id = ? and version = ?""";
    static final String SAME_NAME = """
            select id, number, name_ordinal, manager_id from crm_customer where tenant_id = ? and name_key = ?
            order by name_ordinal desc""";
    static final String NUMBER = """
            insert into crm_counter (tenant_id, name, current_value) values (?, ?, 1) on conflict (tenant_id, name)
            do update set current_value = crm_counter.current_value + 1 returning current_value""";
    static final String CUSTOMER = """
            insert into crm_customer (tenant_id, id, version, reference_count, state, number, name, name_key, sort_key, name_ordinal, kind, level,
            telephone, manager_id, creator_id, created_at, changed_at)
            values (?, ?, 0, 0, 'ACTIVE', ?, ?, ?, ?, 1, 'ENTERPRISE', ?, ?, ?, ?, ?, ?)""";
    static final String CONTACT = """
            insert into crm_contact (tenant_id, customer_id, position, id, name, sort_key, name_search_key, telephone,
            telephone_digits, is_primary) values (?, ?, 0, ?, ?, ?, ?, ?, ?, true)""";
    static final String WIN = """
            update crm_opportunity set state = 'WON', probability = 100, probability_before = ?, amount = ?, currency = 'USD',
            amount_key = ?, closed_at = ?, customer_id = ?, cycle_seconds = ?, changed_at = ?, version = version + 1
            where tenant_id = ? and id = ? and version = ?""";
    static final String JOURNAL = """
            insert into crm_journal (tenant_id, id, kind, subject_id, version, type, payload, actor_id, happened_at, outbox)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING')""";

    private Sql() {}
}

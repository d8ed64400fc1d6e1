package org.crmkit.benchmarks.large;

import java.util.UUID;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;

/**
 * A tenant with units in three levels, users in the lowest one, customers and opportunities, generated inside the database, each
 * from its number alone. Units, users and customers are as many in proportion as opportunities.
 *
 * @param pool the database
 * @param tenant the name of the tenant
 * @param top the unit above all
 * @param opportunities the number of opportunities
 */
record ListedTenant(DataSource pool, String tenant, OrgUnitId top, int opportunities) {

    private static final int BRANCHES = 10;
    private static final int AREAS = 100;
    private static final int OF_A_UNIT = 1000;
    private static final int OF_A_USER = 100;
    private static final int OF_A_CUSTOMER = 20;

    private static final char UNIT = 'a';
    private static final char USER = 'b';
    private static final char CUSTOMER = 'c';
    private static final char OPPORTUNITY = 'd';

    /** Units with numbers in a range, below units whose number is found by an expression. */
    private static final String UNITS = """
            insert into crm_org_unit (tenant_id, id, version, name, name_key, sort_key, parent_id, parent_key, path, creator_id,
              created_at, changed_at)
            select p.tenant_id, {id}, 0, 'unit ' || n, 'unit ' || n, 'unit ' || n, p.id, p.id, p.path || {id} || '/', {id}, now(), now()
              from generate_series(cast(? as integer), ?) n
              join crm_org_unit p on p.tenant_id = ? and p.id = {parent}""".replace("{id}", id(UNIT, "n"));

    private static final String USERS = """
            insert into crm_user (tenant_id, id, version, reference_count, name, name_key, sort_key, real_name, state, unit_id,
              creator_id, created_at, changed_at)
            select ?, {id}, 0, 0, 'user' || n, 'user' || n, 'user' || n, 'User ' || n, 'ENABLED', {unit}, {id}, now(), now()
              from generate_series(1, ?) n""".replace("{id}", id(USER, "n"));

    private static final String CUSTOMERS =
            """
            insert into crm_customer (tenant_id, id, version, reference_count, state, number, name, name_key, sort_key, name_ordinal,
              kind, level, manager_id, creator_id, created_at, changed_at)
            select ?, {id}, 0, 0, 'ACTIVE', 'KH20200101' || lpad(n::text, 8, '0'), {name}, {name}, {name}, 1, 'ENTERPRISE', 'regular',
                   {manager}, {manager}, now(), now()
              from generate_series(1, ?) n""".replace("{id}", id(CUSTOMER, "n")).replace("{name}", "'Customer ' || n");

    /** One of ten opportunities is unassigned, half of the others belong to their creator, and three of ten are won. */
    private static final String OPPORTUNITIES = """
            insert into crm_opportunity (tenant_id, id, version, state, number, title, title_key, search_key, source, customer_name,
              customer_name_key, probability, amount, currency, amount_key, expected_close, expected_close_key, stage_id, stage_since,
              creator_id, created_at, changed_at, assignee_id, assigner_id, assigned_at, closed_at, probability_before, customer_id,
              cycle_seconds)
            select ?, {id}, 0, state, 'XS20200101' || lpad(n::text, 10, '0'), title, lower(title), lower(title), 'web',
                   'Customer ' || owned, 'customer ' || owned, case state when 'WON' then 100 else cast(n * 31 % 101 as integer) end, amount, 'EUR',
                   'EUR' || lpad(cast(amount as numeric(19,4))::text, 20, '0'), day, day,
                   case when state <> 'UNASSIGNED' then cast(? as uuid) end, case when state <> 'UNASSIGNED' then at end,
                   {creator}, at, at + n * 7919 % 100000 * interval '1 second', {assignee}, {assignee},
                   case when state <> 'UNASSIGNED' then at end,
                   case state when 'WON' then at + interval '30 days' end, case state when 'WON' then 60 end,
                   case state when 'WON' then {customer} end, case state when 'WON' then 2592000 end
              from (select n, case when n % 10 = 0 then 'UNASSIGNED' when n % 10 < 4 then 'WON' else 'ASSIGNED' end as state,
                           'Opportunity ' || md5(n::text) as title, 1000 + n * 7919 % 90001 + n % 100 / 100.0 as amount,
                           current_date + cast(n * 31 % 331 - 100 as integer) as day, now() - n * interval '20 seconds' as at,
                           1 + n * 104729 % {customers} as owned, 1 + n * 7919 % {users} as creator,
                           1 + (case when n % 2 = 0 then n * 7919 else n * 15485863 + n / {users} end) % {users} as assignee
                      from generate_series(cast(1 as bigint), ?) n) o""".replace("{id}", id(OPPORTUNITY, "n"))
            .replace("{creator}", id(USER, "creator"))
            .replace("{assignee}", "case when state <> 'UNASSIGNED' then " + id(USER, "assignee") + " end")
            .replace("{customer}", id(CUSTOMER, "owned"));

    /** Fills the tables; the stage is that of every opportunity which has one. */
    void fill(UUID stage) {
        Jdbc.transaction(pool, (connection, now) -> {
            Jdbc.update(connection, UNITS.replace("{parent}", "cast(? as uuid)"), 1, BRANCHES, tenant, top.value());
            Jdbc.update(connection, UNITS.replace("{parent}", id(UNIT, "1 + n % 10")), BRANCHES + 1, AREAS, tenant);
            Jdbc.update(connection, UNITS.replace("{parent}", id(UNIT, "11 + n % 90")), AREAS + 1, units(), tenant);
            String unit = id(UNIT, "101 + n % " + (units() - AREAS));
            Jdbc.update(connection, USERS.replace("{unit}", unit), tenant, users());
            String manager = id(USER, "1 + n % " + users());
            Jdbc.update(connection, CUSTOMERS.replace("{manager}", manager), tenant, customers());
            String rows = OPPORTUNITIES
                    .replace("{customers}", String.valueOf(customers()))
                    .replace("{users}", String.valueOf(users()));
            return Jdbc.update(connection, rows, tenant, stage, opportunities);
        });
    }

    /** Returns one of ten units right below the one above all; a tenth of the users belong to it or to a unit below it. */
    OrgUnitId branch() {
        return new OrgUnitId(id(UNIT, 1));
    }

    /** Returns a unit of the lowest level. */
    OrgUnitId team() {
        return new OrgUnitId(id(UNIT, units()));
    }

    /** Returns a user. */
    UserId user() {
        return new UserId(id(USER, 1));
    }

    int users() {
        return Math.max(1, opportunities / OF_A_USER);
    }

    int units() {
        return AREAS + Math.max(AREAS, opportunities / OF_A_UNIT - AREAS);
    }

    private int customers() {
        return Math.max(1, opportunities / OF_A_CUSTOMER);
    }

    private static UUID id(char kind, int number) {
        return UUID.fromString(String.format("01900000-000%c-7000-8000-%012x", kind, number));
    }

    private static String id(char kind, String number) {
        return "cast('01900000-000" + kind + "-7000-8000-' || lpad(to_hex(" + number + "), 12, '0') as uuid)";
    }
}

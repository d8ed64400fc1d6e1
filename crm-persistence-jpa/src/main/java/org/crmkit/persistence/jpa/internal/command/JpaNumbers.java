package org.crmkit.persistence.jpa.internal.command;

import org.crmkit.kernel.command.RunningNumbers;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/**
 * Running numbers in {@code crm_counter}. One statement takes a number, and also starts the series if it is new. The row stays
 * locked until the commit, so that there are no gaps either.
 */
record JpaNumbers(TenantEntityManager entityManager) implements RunningNumbers {

    private static final String INSERT =
            "insert into crm_counter (tenant_id, name, current_value) values (:tenant, :name, 1)";

    private static final String POSTGRESQL = """
            {insert} on conflict (tenant_id, name) do update set current_value = crm_counter.current_value + 1
            returning current_value""".replace("{insert}", INSERT);

    private static final String MARIADB =
            INSERT + " on duplicate key update current_value = current_value + 1 returning current_value";

    /**
     * With H2's {@code merge} alone, two first numbers of a series can collide. Therefore this row, which the script inserts, is
     * locked first.
     */
    private static final String H2_GUARD =
            "select current_value from crm_counter where tenant_id = '' and name = '' for update";

    private static final String H2 = """
            select current_value from final table (merge into crm_counter c
            using (values (cast(:tenant as varchar(64)), cast(:name as varchar(64)))) v (t, n)
            on c.tenant_id = v.t and c.name = v.n
            when matched then update set current_value = c.current_value + 1
            when not matched then insert (tenant_id, name, current_value) values (v.t, v.n, 1))""";

    @Override
    public long next(String series) {
        return switch (entityManager.database()) {
            case POSTGRESQL -> take(POSTGRESQL, series);
            case MARIADB -> take(MARIADB, series);
            case H2 -> {
                entityManager.nativeQuery(H2_GUARD).getSingleResult();
                yield take(H2, series);
            }
        };
    }

    private long take(String sql, String series) {
        Object number = entityManager
                .nativeQuery(sql)
                .setParameter("tenant", entityManager.tenant())
                .setParameter("name", series)
                .getSingleResult();
        return ((Number) number).longValue();
    }
}

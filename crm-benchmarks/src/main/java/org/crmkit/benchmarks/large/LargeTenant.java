package org.crmkit.benchmarks.large;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.spi.Store;

/**
 * A tenant with many customers, with sessions of the user who runs the feed and churn detection and of the users who read
 * reports.
 */
record LargeTenant(Crm crm, CrmSession root, CrmSession executive, CrmSession supervisor, List<UserId> managers) {

    private static final int MANAGERS = 100;
    private static final int BATCH = 2000;

    private static final String CUSTOMER =
            "insert into crm_customer (tenant_id, id, version, reference_count, state, number,"
                    + " name, name_key, sort_key, name_ordinal, kind, level, satisfaction, credit, manager_id, creator_id,"
                    + " created_at, changed_at)"
                    + " values (?, ?, 0, 0, 'ACTIVE', ?, ?, ?, ?, 1, 'ENTERPRISE', ?, ?, ?, ?, ?, ?, ?)";

    /** Creates the tenant, without customers. */
    static LargeTenant found(Store store, String name, GeneratedTrade trade) {
        Crm crm = crm(store, name, trade.until());
        CrmSession root = crm.as(crm.createTenant("Head office", "root", "Ada Root"));
        OrgUnitId top = root.access().currentUser().unit();
        OrgUnitId east = root.access().createUnit(new OrgUnitDraft("East", top)).id();
        List<UserId> managers = new ArrayList<>();
        for (int i = 0; i < MANAGERS; i++) {
            OrgUnitId unit = i % 2 == 0 ? top : east;
            managers.add(hire(root, unit, "manager" + i, RoleCode.CUSTOMER_MANAGER));
        }
        return new LargeTenant(
                crm,
                root,
                crm.as(hire(root, top, "chief", RoleCode.EXECUTIVE)),
                crm.as(hire(root, east, "boss", RoleCode.SALES_SUPERVISOR)),
                managers);
    }

    /** Returns the CRM of a tenant with a clock that starts at noon (UTC) of a day. */
    static Crm crm(Store store, String name, LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), noon));
        return Crm.builder(store).tenant(name).clock(clock).build();
    }

    /** Inserts the customers by SQL, because the CRM registers them one by one. */
    void fill(DataSource pool, GeneratedTrade trade) {
        Timestamp created =
                Timestamp.from(trade.until().minusYears(4).atStartOfDay().toInstant(ZoneOffset.UTC));
        for (int begin = 0; begin < trade.customers(); begin += BATCH) {
            int from = begin;
            int until = Math.min(begin + BATCH, trade.customers());
            Jdbc.transaction(pool, (connection, now) -> {
                try (PreparedStatement insert = connection.prepareStatement(CUSTOMER)) {
                    for (int place = from; place < until; place++) {
                        bind(insert, trade, place, created);
                        insert.addBatch();
                    }
                    return insert.executeBatch();
                }
            });
        }
    }

    private void bind(PreparedStatement insert, GeneratedTrade trade, int place, Timestamp created)
            throws SQLException {
        UserId manager = managers.get(place % managers.size());
        String name = "customer " + place;
        Object[] values = {
            crm.tenant().value(),
            trade.customer(place).value(),
            "KH20200101" + String.format("%08d", place),
            name,
            name,
            name,
            place % 4 == 0 ? "major" : "regular",
            1 + place % 5,
            place % 3 == 0 ? null : 1 + place % 4,
            manager.value(),
            manager.value(),
            created,
            created
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static UserId hire(CrmSession root, OrgUnitId unit, String name, RoleCode role) {
        return root.access().createUser(new UserDraft(name, name, unit, role)).id();
    }
}

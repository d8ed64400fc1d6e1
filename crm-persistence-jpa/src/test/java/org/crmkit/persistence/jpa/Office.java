package org.crmkit.persistence.jpa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.spi.Store;

/** A tenant with an admin, a supervisor of a unit, and two customer managers in it, created by commands of the CRM. */
public record Office(
        Store store,
        Crm crm,
        CrmSession admin,
        CrmSession boss,
        CrmSession lin,
        CrmSession mia,
        OrgUnitId unit,
        OrgUnitId team) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static Office on(Store store) {
        return on(store, Clock.systemUTC());
    }

    public static Office on(Store store, Clock clock) {
        Crm crm = Crm.builder(store)
                .tenant("office-" + COUNT.incrementAndGet())
                .clock(clock)
                .build();
        UserId root = crm.createTenant("Head office", "root", "Root");
        CrmSession admin = crm.as(root);
        OrgUnitId unit = admin.access().currentUser().unit();
        OrgUnitId team =
                admin.access().createUnit(new OrgUnitDraft("Team", unit)).id();
        return new Office(
                store,
                crm,
                admin,
                crm.as(user(admin, "boss", unit, RoleCode.SALES_SUPERVISOR)),
                crm.as(user(admin, "lin", team, RoleCode.CUSTOMER_MANAGER)),
                crm.as(user(admin, "mia", team, RoleCode.CUSTOMER_MANAGER)),
                unit,
                team);
    }

    /** Returns the same users on another store in the same database. */
    public Office through(Store joined) {
        Crm other = Crm.builder(joined).tenant(crm.tenant().value()).build();
        return new Office(
                joined,
                other,
                other.as(admin.userId()),
                other.as(boss.userId()),
                other.as(lin.userId()),
                other.as(mia.userId()),
                unit,
                team);
    }

    public static OpportunityDraft draft(String customer) {
        return new OpportunityDraft("40 seats for " + customer, customer, Percent.of(40), "web");
    }

    /** Returns an opportunity assigned to Lin with the given number of executed steps. */
    public Opportunity developed(String customer, int steps) {
        Opportunity opened = boss.sales().open(draft(customer));
        Opportunity next = boss.sales().assign(opened.id(), lin.userId());
        for (int step = 0; step < steps; step++) {
            next = lin.sales().plan(next.id()).add(LocalDate.of(2027, 1, 12), "Visit " + step);
            next = lin.sales()
                    .plan(next.id())
                    .execute(next.plan().steps().get(step).id(), "They want it");
        }
        return next;
    }

    private static UserId user(CrmSession admin, String name, OrgUnitId unit, RoleCode role) {
        return admin.access().createUser(new UserDraft(name, name, unit, role)).id();
    }
}

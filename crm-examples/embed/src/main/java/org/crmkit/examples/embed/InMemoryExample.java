package org.crmkit.examples.embed;

import java.time.LocalDate;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;

/** The shortest way to a customer: one opportunity is opened, assigned, planned and won, in memory. */
public final class InMemoryExample {

    private InMemoryExample() {}

    /** Runs the example. */
    public static void main(String[] arguments) {
        System.out.println(win().closing());
    }

    static Opportunity win() {
        Crm crm = Crm.builder(InMemoryStore.create()).tenant("acme").build();
        CrmSession admin = crm.as(crm.createTenant("Acme", "root", "Ada Root"));
        OrgUnitId acme = admin.access().currentUser().unit();
        CrmSession boss = crm.as(admin.access()
                .createUser(new UserDraft("wang", "Wang Lei", acme, RoleCode.SALES_SUPERVISOR))
                .id());
        CrmSession lin = crm.as(admin.access()
                .createUser(new UserDraft("lin", "Lin Mei", acme, RoleCode.CUSTOMER_MANAGER))
                .id());

        Opportunity seats = lin.sales()
                .open(new OpportunityDraft("40 seats for a hotel chain", "Blue Lotus Hotels", Percent.of(40), "web"));
        boss.sales().assign(seats.id(), lin.userId());
        Opportunity planned = lin.sales().plan(seats.id()).add(LocalDate.of(2027, 1, 12), "Demo at head office");
        lin.sales().plan(seats.id()).execute(planned.plan().steps().get(0).id(), "They want it");
        return lin.sales().win(seats.id());
    }
}

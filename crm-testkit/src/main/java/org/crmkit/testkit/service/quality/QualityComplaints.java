package org.crmkit.testkit.service.quality;

import java.math.BigDecimal;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.TradeReference;
import org.crmkit.testkit.world.World;

/** Quality complaints in a world. */
public final class QualityComplaints {

    private QualityComplaints() {}

    /** Drafts a quality complaint about three pieces of a batch. */
    public static ServiceRequestDraft draft(CustomerId customer) {
        return ServiceRequestDraft.qualityComplaint(
                customer, "Leaks", "The seals leak", new TradeReference("P-100", "B-1", "O-1"), BigDecimal.valueOf(3));
    }

    /** Brings a quality complaint of a customer of {@link World#lin} to the point where she has to handle it. */
    public static ServiceRequest assigned(World world) {
        return assigned(world, world.lin(), world.aCustomer());
    }

    /** Brings a quality complaint of a customer to the point where the user who created it has to handle it. */
    public static ServiceRequest assigned(World world, CrmSession handler, Customer customer) {
        return world.root()
                .service()
                .assign(handler.service().create(draft(customer.id())).id(), handler.userId());
    }

    /** Brings a quality complaint of a customer to the point where a unit is asked for its opinion by {@link World#lin}. */
    public static ServiceRequest asked(World world, Customer customer, OrgUnitId unit) {
        return asked(world, world.lin(), customer, unit);
    }

    /** Brings a quality complaint of a customer to the point where a unit is asked by the user who has to handle it. */
    public static ServiceRequest asked(World world, CrmSession handler, Customer customer, OrgUnitId unit) {
        ServiceRequest found = assigned(world, handler, customer);
        return handler.service().opinions(found.id()).ask(unit, world.today().plusDays(7));
    }
}

package org.crmkit.testkit.support;

import java.util.HashMap;
import java.util.Map;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.customer.ContactSummary;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionSummary;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.pipeline.StageRef;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceSummary;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderSummary;

/** The items that a store lists for some records of a world, with the names that users, customers and stages have at present. */
public final class Shown {

    private final World world;
    private final Map<UserId, UserRef> users = new HashMap<>();
    private final Map<CustomerId, CustomerRef> customers = new HashMap<>();

    private Shown(World world) {
        this.world = world;
    }

    /** Looks up each name once. */
    public static Shown in(World world) {
        return new Shown(world);
    }

    /** Returns a user with the present name. */
    public UserRef user(UserId id) {
        return users.computeIfAbsent(
                id,
                each -> world.read(work -> work.users()
                        .find(each, Visibility.everything())
                        .orElseThrow()
                        .ref()));
    }

    /** Returns a customer with the present name. */
    public CustomerRef customer(CustomerId id) {
        return customers.computeIfAbsent(
                id,
                each -> world.<Customer>read(work -> work.customers()
                                .find(each, Visibility.everything())
                                .orElseThrow())
                        .ref(this::user));
    }

    /** Returns a customer as those see them who may not know the name. */
    public CustomerRef unseen(CustomerId id) {
        CustomerRef seen = customer(id);
        return new CustomerRef(id, seen.number(), null, seen.manager());
    }

    private StageRef stage(StageId id) {
        return world.read(work ->
                work.stages().find(id, Visibility.everything()).orElseThrow().ref());
    }

    public InteractionSummary interaction(Interaction row) {
        return InteractionSummary.of(row, this::user, this::customer);
    }

    public OpportunitySummary opportunity(Opportunity row) {
        return OpportunitySummary.of(row, this::user, this::customer, this::stage);
    }

    public CustomerSummary summary(Customer row) {
        return CustomerSummary.of(row, this::user);
    }

    public ContactSummary contact(Customer of, Contact row) {
        return ContactSummary.of(of, row, this::user);
    }

    public ChurnSummary churnCase(ChurnCase row) {
        return ChurnSummary.of(row, this::user, this::customer);
    }

    public ServiceSummary request(ServiceRequest row) {
        return ServiceSummary.of(row, this::user, this::customer);
    }

    public OrderSummary order(Order row) {
        return OrderSummary.of(row, this::customer);
    }
}

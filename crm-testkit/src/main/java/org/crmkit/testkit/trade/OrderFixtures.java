package org.crmkit.testkit.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderLine;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductFilter;

/** Orders of customers of every user in a world, in every state, with equal values for every sort. */
public final class OrderFixtures {

    private static final List<OrderState> STATES = List.of(OrderState.values());

    public static final Currency EUR = Currency.getInstance("EUR");

    private final World world;
    private final List<Customer> customers;
    private final List<OrderDraft> drafts = new ArrayList<>();

    private OrderFixtures(World world, List<Customer> customers) {
        this.world = world;
        this.customers = customers;
    }

    /**
     * Registers the customers and drafts the orders, none of which has been fed. The last customer has been transferred.
     */
    public static OrderFixtures in(World world) {
        List<Customer> customers = new ArrayList<>();
        for (CrmSession each : List.of(world.lin(), world.mei(), world.ada(), world.sol(), world.sol())) {
            customers.add(world.aCustomer(each));
        }
        Customer given = customers.get(4);
        customers.set(
                4, world.root().customers().transfer(given.id(), world.lin().userId()));
        OrderFixtures shop = new OrderFixtures(world, customers);
        for (int each = 0; each < Names.NASTY.size(); each++) {
            shop.drafts.add(shop.draft(each));
        }
        return shop;
    }

    /** Feeds all orders. */
    public FeedResult feed() {
        return world.admin().tradeFeed().orders(drafts.stream());
    }

    int size() {
        return drafts.size();
    }

    List<OrderDraft> drafts() {
        return List.copyOf(drafts);
    }

    List<Customer> customers() {
        return List.copyOf(customers);
    }

    /** Returns the orders within a visibility: those of customers whose creator or manager it includes. */
    public List<Order> seen(Visibility visibility) {
        Visibilities sights = new Visibilities(world);
        Map<CustomerId, Customer> byId = customers.stream().collect(Collectors.toMap(Customer::id, each -> each));
        return drafts.stream()
                .filter(each -> people(byId.get(each.customer())).anyMatch(person -> sights.sees(visibility, person)))
                .map(OrderFixtures::expected)
                .toList();
    }

    /** Returns the expected order for a draft that was fed. */
    public static Order expected(OrderDraft draft) {
        return new Order(
                OrderId.named(draft.externalId()),
                draft.externalId(),
                draft.customer(),
                draft.date(),
                draft.deliveryAddress(),
                draft.returnedOrder(),
                draft.state(),
                Currency.getInstance(draft.currency()),
                draft.lines().stream()
                        .map(each -> new OrderLine(
                                each.product(),
                                each.label(),
                                new BigDecimal(each.quantity()),
                                each.unit(),
                                new BigDecimal(each.price()),
                                new BigDecimal(each.discount())))
                        .toList());
    }

    /** Returns the numbers of inserted, updated, unchanged and rejected items. */
    public static String counts(FeedResult report) {
        return report.inserted() + " " + report.updated() + " " + report.unchanged() + " " + report.rejected();
    }

    /** Drafts a placed order of 5 January 2027 for 20.00 EUR. */
    public static OrderDraft order(String externalId, CustomerId customer, String product) {
        return new OrderDraft(
                externalId,
                customer,
                LocalDate.of(2027, 1, 5),
                Currency.getInstance("EUR"),
                List.of(OrderLineDraft.of(product, "2", "10")));
    }

    /** Returns all products of a world, by name. */
    static List<Product> products(World world) {
        return Pages.allByToken(after ->
                world.lin().trade().products(ProductFilter.ALL.byName(7).after(after)));
    }

    private static Stream<org.crmkit.kernel.permission.UserId> people(
            @org.jspecify.annotations.Nullable Customer customer) {
        return customer == null ? Stream.empty() : Stream.of(customer.creator(), customer.manager());
    }

    /** Every seventh order returns some of an order of the same customer. */
    private OrderDraft draft(int number) {
        boolean isReturn = number % 7 == 6;
        List<OrderLineDraft> lines = new ArrayList<>();
        for (int line = 0; line < number % 4; line++) {
            lines.add(new OrderLineDraft(
                    line == 2 ? null : "product " + (number + line) % 3,
                    line == 0 ? null : Names.NASTY.get(number),
                    new BigDecimal(isReturn ? "-0.25" : "0.25")
                            .multiply(BigDecimal.valueOf(number + 1L))
                            .toString(),
                    line == 0 ? null : "kg",
                    line == 2 ? "-19.999999" : "19.999999",
                    line == 1 ? "0.1250" : "0"));
        }
        OrderDraft draft = new OrderDraft(
                Names.NASTY.get(number),
                customers.get(number % customers.size()).id(),
                LocalDate.of(2026, 12, 30).plusDays(number % 4),
                number % 3 == 0 ? null : Names.NASTY.get((number * 7) % Names.NASTY.size()),
                STATES.get(number % STATES.size()),
                number % 6 == 5 ? Currency.getInstance("JPY") : EUR,
                lines,
                null);
        return isReturn ? draft.returning(Names.NASTY.get(number - customers.size())) : draft;
    }
}

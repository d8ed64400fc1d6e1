package org.crmkit.examples.quickstart.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.examples.quickstart.csv.Folder;
import org.crmkit.examples.quickstart.csv.RejectedKeys;
import org.crmkit.examples.quickstart.csv.Row;
import org.crmkit.examples.quickstart.csv.Strays;
import org.crmkit.examples.quickstart.csv.Table;
import org.crmkit.kernel.value.Money;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderLine;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.product.PriceDraft;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Reads the files of a folder of customers and orders. Valid rows are imported; invalid rows are reported. */
public final class TradeReader {

    static final String CATEGORIES = "categories.csv";
    public static final String PRODUCTS = "products.csv";
    public static final String EMPLOYEES = "employees.csv";
    public static final String CUSTOMERS = "customers.csv";
    public static final String ORDERS = "orders.csv";
    public static final String DETAILS = "order_details.csv";

    /** The currency of all prices, because the files name none. */
    static final String CURRENCY = "USD";

    private static final int KEY_MAX = 32;
    private static final int TEXT_MAX = 200;
    private static final int NAME_MAX = 55;
    private static final int CENTS = 2;
    private static final long PRICE_MAX = 999_999_999;
    private static final int QUANTITY_MAX = 999_999;

    private static final List<Strays.DateColumn<TradeData.Sale>> DATES = List.of(
            new Strays.DateColumn<>("order_date", TradeData.Sale::date),
            new Strays.DateColumn<>("shipped_date", TradeData.Sale::shipped));

    private final Folder folder;
    private final List<Fault> faults = new ArrayList<>();
    private final RejectedKeys rejected = new RejectedKeys();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, TradeData.Goods> goods = new LinkedHashMap<>();
    private final Map<String, TradeData.Buyer> buyers = new LinkedHashMap<>();
    private final Map<String, TradeData.Employee> employees = new LinkedHashMap<>();
    private final Map<String, List<OrderLineDraft>> lines = new HashMap<>();

    private TradeReader(Folder folder) {
        this.folder = folder;
    }

    /** Reads a folder; throws a {@link Complaint} if a file does not exist or has other columns. */
    public static TradeData read(Folder folder) {
        return new TradeReader(folder).read();
    }

    private TradeData read() {
        if (folder.has(CATEGORIES)) {
            each(CATEGORIES, TradeColumns.CATEGORIES, this::category);
        }
        each(PRODUCTS, TradeColumns.PRODUCTS, this::goods);
        each(CUSTOMERS, TradeColumns.CUSTOMERS, this::buyer);
        employees();
        Map<TradeData.Sale, Row> heads = new LinkedHashMap<>();
        each(ORDERS, TradeColumns.ORDERS, List.of(TradeColumns.RETURNED), row -> heads.put(sale(row), row));
        Strays.remove(heads, DATES, faults::add);
        lines.keySet().forEach(each -> rejected.add("order_id", each));
        lines.keySet()
                .retainAll(heads.keySet().stream().map(TradeData.Sale::number).collect(Collectors.toSet()));
        each(DETAILS, TradeColumns.DETAILS, List.of(TradeColumns.LABEL), this::line);
        List<TradeData.Sale> sales = sales(heads);
        faults.sort(Fault.ORDER);
        return new TradeData(
                List.copyOf(employees.values()),
                List.copyOf(buyers.values()),
                List.copyOf(goods.values()),
                sales,
                faults);
    }

    private void each(String file, List<String> columns, Consumer<Row> taker) {
        each(file, columns, List.of(), taker);
    }

    private void each(String file, List<String> columns, List<String> optional, Consumer<Row> taker) {
        Table.read(folder, file, columns, optional, faults::add, rejected).each(taker);
    }

    private void category(Row row) {
        String name = row.text("category_name", Product.TYPE_MAX);
        add(row, "category_id", categories, name);
    }

    private void goods(Row row) {
        String key = row.text("product_id", KEY_MAX);
        String type = row.optional("category_id", KEY_MAX).map(categories::get).orElse(null);
        PriceDraft price =
                PriceDraft.of(row.decimal("unit_price", CENTS, PRICE_MAX).toPlainString(), CURRENCY);
        ProductDraft draft = new ProductDraft(
                key,
                row.text("product_name", Product.NAME_MAX),
                type,
                null,
                row.optional("quantity_per_unit", Product.UNIT_MAX).orElse(null),
                price,
                row.count("discontinued", 1) == 1 ? "discontinued" : null,
                null);
        add(row, "product_id", goods, new TradeData.Goods(draft, row.decimal("units_in_stock", 0, QUANTITY_MAX)));
    }

    private void buyer(Row row) {
        Profile profile = new Profile(
                CustomerKind.ENTERPRISE,
                Customer.FIRST_LEVEL,
                null,
                null,
                null,
                null,
                joined(row, "address", Profile.ADDRESS_MAX, "address", "city", "region", "country"),
                row.optional("postal_code", Profile.POSTAL_CODE_MAX).orElse(null),
                row.optional("phone", Contact.TELEPHONE_MAX).orElse(null),
                row.optional("fax", Contact.TELEPHONE_MAX).orElse(null),
                null,
                null);
        CustomerDraft draft = new CustomerDraft(row.text("company_name", Customer.NAME_MAX), profile);
        String position = row.optional("contact_title", Contact.JOB_TITLE_MAX).orElse(null);
        ContactDraft contact = row.optional("contact_name", Contact.NAME_MAX)
                .map(name -> new ContactDraft(name, null, position, null, null, null, null, null))
                .orElse(null);
        add(row, "customer_id", buyers, new TradeData.Buyer(row.text("customer_id", KEY_MAX), draft, contact));
    }

    /**
     * An employee is accepted if they report to nobody, or to an accepted employee. Employees who report to each other in a
     * cycle are rejected.
     */
    private void employees() {
        Map<String, Row> all = new LinkedHashMap<>();
        each(EMPLOYEES, TradeColumns.EMPLOYEES, row -> {
            employee(row);
            add(row, "employee_id", all, row);
        });
        Map<String, Row> waiting = new LinkedHashMap<>(all);
        Set<String> hired = new HashSet<>();
        while (waiting.values().removeIf(row -> canCome(employee(row), hired))) {
            // The next pass accepts the employees who report to those found in this pass.
        }
        refuse(waiting, all.keySet());
        all.keySet().removeAll(waiting.keySet());
        all.forEach((number, row) -> employees.put(number, employee(row)));
    }

    /** Rejects employees who cannot be hired. One whose boss was rejected is a consequence of that. */
    private void refuse(Map<String, Row> waiting, Set<String> all) {
        List<Row> left = new ArrayList<>(waiting.values());
        left.removeIf(row -> !all.contains(boss(row)) && isRefused(row, "there is no employee " + boss(row)));
        while (left.removeIf(row -> hasRejectedBoss(row) && isRefused(row, "there is no employee " + boss(row)))) {
            // The next pass finds the employees who report to those found in this pass.
        }
        left.forEach(row -> faults.add(
                row.wrong("reports_to", "leads to nobody who reports to nobody").fault()));
        left.forEach(row -> rejected.add("employee_id", employee(row).number()));
    }

    private boolean isRefused(Row row, String reason) {
        faults.add(
                rejected.naming(row, "reports_to", reason, hasRejectedBoss(row)).fault());
        rejected.add("employee_id", employee(row).number());
        return true;
    }

    private boolean hasRejectedBoss(Row row) {
        return rejected.contains("employee_id", boss(row));
    }

    /** Returns the employee to whom the employee of a row reports, who is not hired; nobody else waits. */
    private static String boss(Row row) {
        return Objects.requireNonNull(employee(row).boss());
    }

    private static boolean canCome(TradeData.Employee employee, Set<String> hired) {
        return (employee.boss() == null || hired.contains(employee.boss())) && hired.add(employee.number());
    }

    private static TradeData.Employee employee(Row row) {
        String name = Stream.of(row.optional("first_name", TEXT_MAX), row.optional("last_name", TEXT_MAX))
                .flatMap(each -> each.stream())
                .collect(Collectors.joining(" "));
        if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME_MAX) {
            throw row.wrong("last_name", "a name has 1 to " + NAME_MAX + " characters");
        }
        return new TradeData.Employee(
                row.text("employee_id", KEY_MAX),
                name,
                row.optional("reports_to", KEY_MAX).orElse(null));
    }

    private TradeData.Sale sale(Row row) {
        String number = row.text("order_id", KEY_MAX);
        TradeData.Buyer buyer = known(row, "customer_id", buyers, row.text("customer_id", KEY_MAX));
        TradeData.Employee employee = known(row, "employee_id", employees, row.text("employee_id", KEY_MAX));
        LocalDate date = row.date("order_date").orElseThrow(() -> row.wrong("order_date", "is missing"));
        LocalDate shipped = row.date("shipped_date").orElse(null);
        if (shipped != null && shipped.isBefore(date)) {
            throw row.wrong("shipped_date", shipped + " is before it was ordered");
        }
        String address = joined(
                row, "ship_address", Profile.ADDRESS_MAX, "ship_name", "ship_address", "ship_city", "ship_country");
        String returned = row.optional(TradeColumns.RETURNED, KEY_MAX).orElse(null);
        add(row, "order_id", lines, new ArrayList<>());
        return new TradeData.Sale(number, buyer.key(), employee.number(), date, shipped, address, returned, List.of());
    }

    /** A line without a product has a label, and its price may be negative: postage, or a discount on the whole order. */
    private void line(Row row) {
        String order = row.text("order_id", KEY_MAX);
        List<OrderLineDraft> of = known(row, "order_id", lines, order);
        String product = row.optional("product_id", KEY_MAX).orElse(null);
        String label = row.optional(TradeColumns.LABEL, OrderLine.LABEL_MAX).orElse(null);
        BigDecimal price = row.signed("unit_price", UnitPrice.PRICE_PLACES, PRICE_MAX);
        if (product != null) {
            known(row, "product_id", goods, product);
            if (price.signum() < 0) {
                throw row.wrong("unit_price", price + " is negative");
            }
        } else if (label == null) {
            throw row.wrong("product_id", "is missing");
        }
        BigDecimal discount = row.signed("discount", OrderLine.DISCOUNT_PLACES, 1);
        if (discount.signum() < 0) {
            throw row.wrong("discount", discount + " is negative");
        }
        of.add(new OrderLineDraft(
                product,
                label,
                row.signed("quantity", OrderLine.QUANTITY_PLACES, QUANTITY_MAX).toPlainString(),
                null,
                price.toPlainString(),
                discount.toPlainString()));
    }

    /** An order whose total is greater than can be stored is rejected. */
    private List<TradeData.Sale> sales(Map<TradeData.Sale, Row> heads) {
        List<TradeData.Sale> sales = new ArrayList<>();
        heads.forEach((head, row) -> {
            TradeData.Sale sale = head.with(lines.getOrDefault(head.number(), List.of()));
            if (isTooMuch(sale.gross()) || isTooMuch(sale.net()) || sale.lines().size() > Order.LINES_MAX) {
                faults.add(row.wrong("order_id", "it comes to more than can be kept")
                        .fault());
            } else {
                sales.add(sale);
            }
        });
        return sales;
    }

    private static boolean isTooMuch(BigDecimal amount) {
        return amount.precision() - amount.scale() > Money.MAX_DIGITS;
    }

    private static @Nullable String joined(Row row, String at, int max, String... columns) {
        String text = Stream.of(columns)
                .flatMap(each -> row.optional(each, TEXT_MAX).stream())
                .collect(Collectors.joining(", "));
        if (text.codePointCount(0, text.length()) > max) {
            throw row.wrong(at, "is longer than " + max + " characters with all that belongs to it");
        }
        return text.isEmpty() ? null : text;
    }

    private static <T> void add(Row row, String column, Map<String, T> all, T thing) {
        String key = row.text(column, KEY_MAX);
        if (all.putIfAbsent(key, thing) != null) {
            throw row.wrong(column, key + " is there already");
        }
    }

    private <T> T known(Row row, String column, Map<String, T> all, String key) {
        T found = all.get(key);
        if (found == null) {
            throw rejected.missing(row, column, key);
        }
        return found;
    }
}

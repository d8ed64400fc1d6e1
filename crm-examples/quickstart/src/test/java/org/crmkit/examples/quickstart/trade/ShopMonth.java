package org.crmkit.examples.quickstart.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.crmkit.examples.quickstart.csv.CsvFolder;

/**
 * A month of a shop with the habits of real ones, always the same: returns are orders of negative quantities, some of which name
 * the order that they return; a product may be in an order twice; postage, discounts and credits have no product; the files begin
 * with a byte order mark, and nothing is in order.
 */
public final class ShopMonth {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int SEED = 20_240_229;
    private static final int CUSTOMERS = 40;
    private static final int PRODUCTS = 25;
    private static final int ORDERS = 600;
    private static final int DAYS = 29;
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);
    private static final List<String> DISCOUNTS = List.of("0", "0", "0", "0.05", "0.1", "0.125");

    private final Random random = new Random(SEED);
    private final List<String> prices = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private final List<Sold> sold = new ArrayList<>();
    private int returns;

    private ShopMonth() {
        for (int product = 0; product < PRODUCTS; product++) {
            int places = product % 5 == 0 ? 4 : 2;
            prices.add(BigDecimal.valueOf(1 + random.nextInt(90_000), places).toPlainString());
        }
    }

    /** A line of an order, which may be returned. */
    private record Sold(String order, int customer, int day, int product, int quantity, String discount) {}

    /** Returns the month. */
    public static ShopMonth generated() {
        ShopMonth month = new ShopMonth();
        for (int order = 0; order < ORDERS; order++) {
            month.order("S" + order, 1 + month.random.nextInt(DAYS));
        }
        return month;
    }

    /** Returns the number of orders, with returns and credits. */
    public int orders() {
        return orders.size();
    }

    private void order(String number, int day) {
        int customer = random.nextInt(CUSTOMERS);
        head(number, customer, day, "");
        int lines = 1 + random.nextInt(5);
        for (int line = 0; line < lines; line++) {
            int product = random.nextInt(PRODUCTS);
            sell(new Sold(number, customer, day, product, 1 + random.nextInt(12), discount()));
            if (random.nextInt(10) == 0) {
                sell(new Sold(number, customer, day, product, 1 + random.nextInt(3), discount()));
            }
        }
        if (random.nextInt(3) == 0) {
            amount(number, "Postage", "4.95");
        }
        if (random.nextInt(8) == 0) {
            amount(number, "Welcome, 5 off", "-5.00");
        }
        switch (random.nextInt(9)) {
            case 0 -> giveBack(number, customer, day, number);
            case 1 -> giveBack(number, customer, day, "");
            case 2 -> credit(customer, day, number);
            default -> {
                // Most orders are kept.
            }
        }
    }

    /** Returns some or all lines of an order, and sometimes its postage, or something of an order of last year. */
    private void giveBack(String number, int customer, int day, String named) {
        String back = "R" + returns++;
        boolean isAll = random.nextBoolean();
        head(
                back,
                customer,
                Math.min(DAYS, day + random.nextInt(10)),
                random.nextInt(12) == 0 ? "OLD-" + returns : named);
        List<Sold> lines =
                sold.stream().filter(each -> each.order().equals(number)).toList();
        for (Sold each : isAll ? lines : lines.subList(0, 1)) {
            int quantity = isAll ? each.quantity() : 1 + random.nextInt(each.quantity());
            detail(back, each.product() + "", prices.get(each.product()), -quantity, each.discount(), "");
        }
        if (isAll && random.nextInt(3) == 0) {
            amount(back, "Postage", "-4.95");
        }
    }

    private void credit(int customer, int day, String named) {
        String back = "C" + returns++;
        head(back, customer, Math.min(DAYS, day + 1), named);
        amount(back, "Broken on the way", "-" + (1 + random.nextInt(20)) + ".5");
    }

    private void sell(Sold line) {
        sold.add(line);
        detail(line.order(), line.product() + "", prices.get(line.product()), line.quantity(), line.discount(), "");
    }

    private void amount(String order, String label, String amount) {
        detail(order, "", amount, 1, "0", "\"" + label + "\"");
    }

    private void head(String number, int customer, int day, String returned) {
        orders.add(number + ",K" + customer + "," + (1 + customer % 2) + "," + FIRST.plusDays(day - 1L) + ",,,,,,,,,,,"
                + returned);
    }

    private void detail(String order, String product, String price, int quantity, String discount, String label) {
        details.add(String.join(",", order, product, price, quantity + "", discount, label));
    }

    private String discount() {
        return DISCOUNTS.get(random.nextInt(DISCOUNTS.size()));
    }

    /** Returns the files. */
    public CsvFolder files() {
        Collections.shuffle(orders, random);
        Collections.shuffle(details, random);
        List<String> customers = new ArrayList<>();
        for (int each = 0; each < CUSTOMERS; each++) {
            customers.add("K" + each + ",Customer " + each + ",,,,,,,,,");
        }
        List<String> products = new ArrayList<>();
        for (int each = 0; each < PRODUCTS; each++) {
            products.add(each + ",Product " + each + ",1,,piece," + prices.get(each) + ",10,0,0,0");
        }
        return TradeFolder.small()
                .without(TradeReader.CATEGORIES)
                .with(TradeReader.CUSTOMERS, file(TradeColumns.CUSTOMERS, "", customers))
                .with(TradeReader.PRODUCTS, file(TradeColumns.PRODUCTS, "", products))
                .with(TradeReader.ORDERS, file(TradeColumns.ORDERS, ",returned_order_id", orders))
                .with(TradeReader.DETAILS, file(TradeColumns.DETAILS, ",label", details));
    }

    private static String file(List<String> columns, String optional, List<String> lines) {
        return BYTE_ORDER_MARK + String.join(",", columns) + optional + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }
}

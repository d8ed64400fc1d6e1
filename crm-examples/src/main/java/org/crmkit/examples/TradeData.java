package org.crmkit.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.customer.ContactDraft;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.trade.OrderLineDraft;
import org.crmkit.trade.ProductDraft;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of customers and orders says.
 *
 * @param employees everybody, in the order of their file
 * @param buyers the customers
 * @param goods the products
 * @param sales the orders, in the order of their file
 * @param faults the lines that cannot go in
 */
record TradeData(
        List<Employee> employees, List<Buyer> buyers, List<Goods> goods, List<Sale> sales, List<Fault> faults) {

    private static final LocalDate WITHOUT_DATES = LocalDate.of(2025, 1, 1);

    TradeData {
        employees = List.copyOf(employees);
        buyers = List.copyOf(buyers);
        goods = List.copyOf(goods);
        sales = List.copyOf(sales);
        faults = List.copyOf(faults);
    }

    /**
     * Somebody who sells, or has others who do.
     *
     * @param number their number in the file
     * @param name their name
     * @param boss the number of whoever they report to; null for nobody
     */
    record Employee(String number, String name, @Nullable String boss) {}

    /**
     * A customer.
     *
     * @param key what the file calls them
     * @param draft what is known of them
     * @param contact whom to talk to; null if nobody is named
     */
    record Buyer(String key, CustomerDraft draft, @Nullable ContactDraft contact) {}

    /**
     * A product.
     *
     * @param draft what is known of it
     * @param stock how many there are
     */
    record Goods(ProductDraft draft, BigDecimal stock) {}

    /**
     * An order.
     *
     * @param number its number in the file
     * @param buyer what the file calls the customer
     * @param employee the number of whoever sold it
     * @param date the day of the order
     * @param shipped the day on which it was shipped; null if it was not
     * @param address where to
     * @param lines what was ordered
     */
    record Sale(
            String number,
            String buyer,
            String employee,
            LocalDate date,
            @Nullable LocalDate shipped,
            @Nullable String address,
            List<OrderLineDraft> lines) {

        Sale {
            lines = List.copyOf(lines);
        }

        Sale with(List<OrderLineDraft> ordered) {
            return new Sale(number, buyer, employee, date, shipped, address, ordered);
        }

        /** Returns quantity × price of all lines. */
        BigDecimal gross() {
            return lines.stream()
                    .map(each -> new BigDecimal(each.quantity()).multiply(new BigDecimal(each.price())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Returns the day of the first order. */
    LocalDate firstDay() {
        return days().min(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the day of the last order. */
    LocalDate lastDay() {
        return days().max(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    private Stream<LocalDate> days() {
        return sales.stream().map(Sale::date);
    }
}

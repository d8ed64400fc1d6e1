package org.crmkit.examples.quickstart.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.product.ProductDraft;
import org.jspecify.annotations.Nullable;

/**
 * The content of a folder of customers and orders.
 *
 * @param employees all employees, in the order of their file
 * @param buyers the customers
 * @param goods the products
 * @param sales the orders, in the order of their file
 * @param faults the rejected lines
 */
public record TradeData(
        List<Employee> employees, List<Buyer> buyers, List<Goods> goods, List<Sale> sales, List<Fault> faults) {

    private static final LocalDate WITHOUT_DATES = LocalDate.of(2025, 1, 1);

    public TradeData {
        employees = List.copyOf(employees);
        buyers = List.copyOf(buyers);
        goods = List.copyOf(goods);
        sales = List.copyOf(sales);
        faults = List.copyOf(faults);
    }

    /**
     * An employee, who sells or manages other employees.
     *
     * @param number their number in the file
     * @param name their name
     * @param boss the number of the employee to whom they report; null for none
     */
    record Employee(String number, String name, @Nullable String boss) {}

    /**
     * A customer.
     *
     * @param key the customer's id in the file
     * @param draft the customer's data
     * @param contact the contact; null if none is named
     */
    record Buyer(String key, CustomerDraft draft, @Nullable ContactDraft contact) {}

    /**
     * A product.
     *
     * @param draft the product's data
     * @param stock the quantity in stock
     */
    record Goods(ProductDraft draft, BigDecimal stock) {}

    /**
     * An order.
     *
     * @param number its number in the file
     * @param buyer the customer's id in the file
     * @param employee the number of the employee who sold it
     * @param date the day of the order
     * @param shipped the day on which it was shipped; null if it was not
     * @param address the delivery address
     * @param returned the number of the order that it returns, which need not be in the file; null if none is named
     * @param lines the lines of the order
     */
    record Sale(
            String number,
            String buyer,
            String employee,
            LocalDate date,
            @Nullable LocalDate shipped,
            @Nullable String address,
            @Nullable String returned,
            List<OrderLineDraft> lines) {

        Sale {
            lines = List.copyOf(lines);
        }

        Sale with(List<OrderLineDraft> ordered) {
            return new Sale(number, buyer, employee, date, shipped, address, returned, ordered);
        }

        /** Returns the sum of quantity × price over all lines. */
        BigDecimal gross() {
            return lines.stream().map(Sale::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Returns the sum of the line amounts. */
        BigDecimal net() {
            return lines.stream()
                    .map(each -> gross(each).multiply(BigDecimal.ONE.subtract(new BigDecimal(each.discount()))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal gross(OrderLineDraft line) {
            return new BigDecimal(line.quantity()).multiply(new BigDecimal(line.price()));
        }
    }

    /** Returns the day of the first order. */
    public LocalDate firstDay() {
        return days().min(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the day of the last order. */
    public LocalDate lastDay() {
        return days().max(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    private Stream<LocalDate> days() {
        return sales.stream().map(Sale::date);
    }
}

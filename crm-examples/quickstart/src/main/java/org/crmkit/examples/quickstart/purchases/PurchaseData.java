package org.crmkit.examples.quickstart.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmkit.examples.quickstart.csv.Fault;

/**
 * The content of a file of purchases.
 *
 * @param purchases the valid purchases, in the order of the file
 * @param faults the rejected lines
 */
public record PurchaseData(List<Purchase> purchases, List<Fault> faults) {

    private static final LocalDate WITHOUT_DATES = LocalDate.of(2025, 1, 1);

    public PurchaseData {
        purchases = List.copyOf(purchases);
        faults = List.copyOf(faults);
    }

    /**
     * One purchase of a customer.
     *
     * @param customer the customer's id in the file
     * @param number the position among the customer's purchases of that day, from 1
     * @param date the day
     * @param units the number of units
     * @param dollars the amount paid
     */
    record Purchase(String customer, int number, LocalDate date, int units, BigDecimal dollars) {

        /** Returns a name that is unique among all purchases. */
        String name() {
            return customer + "-" + date + "-" + number;
        }
    }

    /** Returns the day of the first purchase. */
    public LocalDate firstDay() {
        return purchases.stream().map(Purchase::date).min(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the day of the last purchase. */
    public LocalDate lastDay() {
        return purchases.stream().map(Purchase::date).max(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the day of each customer's first purchase, in the order of the file. */
    Map<String, LocalDate> customers() {
        Map<String, LocalDate> customers = new LinkedHashMap<>();
        purchases.forEach(each ->
                customers.merge(each.customer(), each.date(), (one, other) -> one.isBefore(other) ? one : other));
        return customers;
    }
}

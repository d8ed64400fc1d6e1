package org.crmkit.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of purchases says.
 *
 * @param purchases the purchases that can go in, in the order of the file
 * @param faults the lines that cannot
 */
record PurchaseData(List<Purchase> purchases, List<Fault> faults) {

    private static final LocalDate WITHOUT_DATES = LocalDate.of(2025, 1, 1);

    PurchaseData {
        purchases = List.copyOf(purchases);
        faults = List.copyOf(faults);
    }

    /**
     * What a customer took to the till at a time.
     *
     * @param customer what the file calls them
     * @param number which purchase of theirs on that day it is, from 1 on
     * @param date the day
     * @param units how many pieces
     * @param dollars what they paid
     */
    record Purchase(String customer, int number, LocalDate date, int units, BigDecimal dollars) {

        /** Returns a name that no other purchase has. */
        String name() {
            return customer + "-" + date + "-" + number;
        }
    }

    /** Returns the day of the first purchase. */
    LocalDate firstDay() {
        return purchases.stream().map(Purchase::date).min(LocalDate::compareTo).orElse(WITHOUT_DATES);
    }

    /** Returns the day of the last purchase. */
    LocalDate lastDay() {
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

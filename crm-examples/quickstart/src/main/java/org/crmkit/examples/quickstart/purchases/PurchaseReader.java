package org.crmkit.examples.quickstart.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.examples.quickstart.csv.Folder;
import org.crmkit.examples.quickstart.csv.Row;
import org.crmkit.examples.quickstart.csv.Strays;
import org.crmkit.examples.quickstart.csv.Table;

/**
 * Reads a file of purchases that has no header and is separated by white space. Valid rows are imported; invalid rows are
 * reported.
 */
public final class PurchaseReader {

    public static final String PURCHASES = "CDNOW_sample.txt";

    /** The columns: the customer's id in the whole file, the id in the sample, the day as in 19970101, units, and dollars. */
    private static final List<String> COLUMNS = List.of("customer", "id", "date", "units", "dollars");

    private static final int KEY_MAX = 32;
    private static final int UNITS_MAX = 99_999;
    private static final long DOLLARS_MAX = 999_999_999;
    private static final int CENTS = 2;

    private static final List<Strays.DateColumn<PurchaseData.Purchase>> DATES =
            List.of(new Strays.DateColumn<>("date", PurchaseData.Purchase::date));

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private PurchaseReader() {}

    /** Reads a folder; throws a {@link Complaint} if the file does not exist. */
    public static PurchaseData read(Folder folder) {
        return new PurchaseReader().readFrom(folder);
    }

    private PurchaseData readFrom(Folder folder) {
        Map<PurchaseData.Purchase, Row> purchases = new LinkedHashMap<>();
        Table.readBare(folder, PURCHASES, COLUMNS, faults::add).each(row -> purchases.put(purchase(row), row));
        Strays.remove(purchases, DATES, faults::add);
        faults.sort(Fault.ORDER);
        return new PurchaseData(List.copyOf(purchases.keySet()), faults);
    }

    private PurchaseData.Purchase purchase(Row row) {
        String customer = row.text("customer", KEY_MAX);
        String id = row.text("id", KEY_MAX);
        LocalDate date = row.compactDate("date");
        int units = row.count("units", UNITS_MAX);
        BigDecimal dollars = row.decimal("dollars", CENTS, DOLLARS_MAX);
        if (!ids.getOrDefault(customer, id).equals(id)) {
            throw row.wrong("id", customer + " has the id " + ids.get(customer) + " already");
        }
        if (!owners.getOrDefault(id, customer).equals(customer)) {
            throw row.wrong("id", id + " is the id of " + owners.get(id) + " already");
        }
        ids.put(customer, id);
        owners.put(id, customer);
        int number = numbers.merge(customer + " " + date, 1, Integer::sum);
        return new PurchaseData.Purchase(customer, number, date, units, dollars);
    }
}

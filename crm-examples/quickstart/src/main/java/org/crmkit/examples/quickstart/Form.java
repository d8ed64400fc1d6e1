package org.crmkit.examples.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.pipeline.PipelineReader;
import org.crmkit.examples.quickstart.purchases.PurchaseReader;
import org.crmkit.examples.quickstart.trade.TradeReader;

/** The forms of folder that the quickstart supports. Each is recognised by files that only this form has. */
enum Form {
    /** Opportunities of sales teams. */
    SALES,
    /** Customers and their orders; employees are responsible for the customers. */
    TRADE,
    /** Purchases of customers about whom nothing else is known. */
    PURCHASES;

    /**
     * Returns the form of a folder: the one with the greatest share of its files present. Throws a {@link Complaint} if no file
     * of any form exists.
     */
    static Form of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Complaint("There is no folder " + folder + ".");
        }
        return Arrays.stream(values())
                .filter(each -> each.share(folder) > 0)
                .max(Comparator.comparingDouble((Form each) -> each.share(folder))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow(() -> new Complaint("The folder " + folder + " holds none of "
                        + Arrays.stream(values())
                                .map(each -> each.files().get(0))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private double share(Path folder) {
        List<String> files = files();
        return (double) files.stream()
                        .filter(file -> Files.exists(folder.resolve(file)))
                        .count()
                / files.size();
    }

    private List<String> files() {
        return switch (this) {
            case SALES -> List.of(PipelineReader.PIPELINE, PipelineReader.TEAMS, PipelineReader.ACCOUNTS);
            case TRADE ->
                List.of(TradeReader.ORDERS, TradeReader.DETAILS, TradeReader.CUSTOMERS, TradeReader.EMPLOYEES);
            case PURCHASES -> List.of(PurchaseReader.PURCHASES);
        };
    }
}

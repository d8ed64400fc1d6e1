package org.crmkit.examples.quickstart.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The arguments of the command line, before their values and combinations are checked; null for an absent option. */
@Command(
        name = "quickstart",
        sortOptions = false,
        usageHelpWidth = 100,
        customSynopsis = "mvn -ntp compile exec:java -pl crm-examples/quickstart -am -Dexec.args=\"(options)\"",
        description = {
            "",
            "Plays a year of sales through the CRM: opened, assigned, planned, won or lost; then what became of one customer;"
                    + " then a year at the service desk: created, assigned, handled, archived; then who brings the money,"
                    + " and who has stopped buying.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 if all went in, 2 if some lines were rejected and the others went in, 1 if nothing was done."
        })
interface Arguments {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "replay this folder, which is one of",
                "sales: sales_pipeline.csv, sales_teams.csv, accounts.csv, products.csv;",
                "orders: customers.csv, employees.csv, products.csv, orders.csv, order_details.csv (and categories.csv);",
                "purchases: CDNOW_sample.txt"
            })
    @Nullable
    Path data();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {
                "of orders: the day of churn detection (default: of the last order);",
                "of purchases: until when the model learns (default: 1997-09-30)"
            })
    @Nullable
    String asOf();

    @Option(
            names = "--incidents",
            paramLabel = "FILE",
            description = "replay the service tickets of this CSV file; without it and --data, small samples of the"
                    + " quickstart's own are played")
    @Nullable
    Path incidents();

    @Option(names = "--store", paramLabel = "STORE", description = "memory (default), h2, postgres or mariadb")
    @Nullable
    String store();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "the JDBC URL of a database of yours; without it, one is started for the run")
    @Nullable
    String url();

    @Option(names = "--user", paramLabel = "NAME", description = "who signs in there")
    @Nullable
    String user();

    @Option(names = "--password", paramLabel = "WORD", description = "with which password")
    @Nullable
    String password();

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures to this file")
    @Nullable
    Path json();

    @Option(names = "--html", paramLabel = "FILE", description = "write a page of charts to this file")
    @Nullable
    Path html();

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "of that page: en (default) or zh")
    @Nullable
    String lang();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "list these options")
    boolean help();
}

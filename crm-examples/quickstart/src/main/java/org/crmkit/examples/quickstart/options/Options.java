package org.crmkit.examples.quickstart.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.page.Language;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The options of the quickstart.
 *
 * @param help whether only to print the help
 * @param data the folder to replay; null for none, or for the samples
 * @param asOf the day of churn detection, or the last day from which the model learns; null for the default of the folder's
 *     form
 * @param incidents the file of service tickets to replay; null for none, or for the sample
 * @param store the kind of store
 * @param server the database to use; null to start one
 * @param json the file for the figures; null for none
 * @param html the file for the page of charts; null for none
 * @param language the language of that page
 */
public record Options(
        boolean help,
        @Nullable Path data,
        @Nullable LocalDate asOf,
        @Nullable Path incidents,
        StoreKind store,
        @Nullable Login server,
        @Nullable OutputFile json,
        @Nullable OutputFile html,
        Language language) {

    public static final String HELP = """
            Plays a year of sales through the CRM: opened, assigned, planned, won or lost; then what
            became of one customer; then a year at the service desk: created, assigned, handled, archived;
            then who brings the money, and who has stopped buying.

              --data DIR        replay this folder, which is one of
                                sales: sales_pipeline.csv, sales_teams.csv, accounts.csv, products.csv;
                                orders: customers.csv, employees.csv, products.csv, orders.csv,
                                order_details.csv (and categories.csv);
                                purchases: CDNOW_sample.txt
              --as-of DATE      of orders: the day of churn detection (default: of the last order);
                                of purchases: until when the model learns (default: 1997-09-30)
              --incidents FILE  replay the service tickets of this CSV file; without it and --data,
                                small samples of the quickstart's own are played
              --store STORE     memory (default), h2, postgres or mariadb
              --url URL         the JDBC URL of a database of yours; without it, one is started for the run
              --user NAME       who signs in there
              --password WORD   with which password
              --json FILE       write the figures to this file
              --html FILE       write a page of charts to this file
              --lang LANGUAGE   of that page: en (default) or zh
              --help            say this

            Exit status: 0 if all went in, 2 if some lines were rejected and the others went in,
            1 if nothing was done.
            """;

    private static final List<String> WITH_VALUE = List.of(
            "--data",
            "--as-of",
            "--incidents",
            "--store",
            "--url",
            "--user",
            "--password",
            "--json",
            "--html",
            "--lang");

    /**
     * A database of the user.
     *
     * @param url its JDBC URL
     * @param user the name of the database user; null if the URL contains it
     * @param password the password of the database user; null if the URL contains it
     */
    public record Login(
            String url, @Nullable String user, @Nullable String password) {

        @Override
        public String toString() {
            return url;
        }
    }

    /** Parses a command line; throws a {@link Complaint} if it is invalid. */
    public static Options parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        Map<String, String> given = new HashMap<>();
        boolean help = false;
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            if (argument.equals("--help") || argument.equals("-h")) {
                help = true;
            } else {
                take(argument, rest, given);
            }
        }
        StoreKind store = store(given.get("--store"));
        requireTwoFiles(given.get("--json"), given.get("--html"));
        return new Options(
                help,
                path(given.get("--data")),
                asOf(given),
                path(given.get("--incidents")),
                store,
                server(store, given),
                output(given.get("--json")),
                output(given.get("--html")),
                language(given));
    }

    /** Returns all files to write. */
    public List<OutputFile> outputs() {
        return Stream.of(json, html).filter(Objects::nonNull).toList();
    }

    /** Returns the names of the files and folders that are replayed; empty for the samples. */
    public List<String> sources() {
        return Stream.of(data, incidents)
                .filter(Objects::nonNull)
                .map(each -> each.toAbsolutePath().normalize().getFileName())
                .filter(Objects::nonNull)
                .map(Path::toString)
                .toList();
    }

    /** Returns whether the built-in samples are replayed. */
    public boolean samples() {
        return data == null && incidents == null;
    }

    private static void take(String argument, Deque<String> rest, Map<String, String> given) {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (!WITH_VALUE.contains(name)) {
            throw new Complaint("There is no option " + argument + "; --help lists those there are.");
        }
        String value = equals < 0 ? rest.poll() : argument.substring(equals + 1);
        if (value == null || value.isEmpty() || (equals < 0 && value.startsWith("--"))) {
            throw new Complaint("The option " + name + " needs a value after it.");
        }
        if (given.put(name, value) != null) {
            throw new Complaint("The option " + name + " is given twice.");
        }
    }

    private static @Nullable LocalDate asOf(Map<String, String> given) {
        String text = given.get("--as-of");
        if (text == null) {
            return null;
        }
        if (!given.containsKey("--data")) {
            throw new Complaint("--as-of belongs to a folder of orders or purchases named by --data.");
        }
        try {
            return DateLimits.optional("asOf", LocalDate.parse(text));
        } catch (DateTimeParseException | InvalidInputException impossible) {
            throw new Complaint("There is no date " + text + "; a date is written as in 2025-03-31.", impossible);
        }
    }

    private static StoreKind store(@Nullable String name) {
        if (name == null) {
            return StoreKind.MEMORY;
        }
        return Arrays.stream(StoreKind.values())
                .filter(each -> each.option().equals(name))
                .findFirst()
                .orElseThrow(() -> new Complaint("There is no store " + name + "; there are "
                        + Arrays.stream(StoreKind.values())
                                .map(StoreKind::option)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static @Nullable Login server(StoreKind store, Map<String, String> given) {
        String url = given.get("--url");
        if (url == null) {
            if (given.containsKey("--user") || given.containsKey("--password")) {
                throw new Complaint("--user and --password belong to a database named by --url.");
            }
            return null;
        }
        String start = store.urlStart();
        if (start == null) {
            throw new Complaint("--url needs --store h2, postgres or mariadb beside it.");
        }
        if (!url.toLowerCase(Locale.ROOT).startsWith(start)) {
            throw new Complaint(
                    "The URL of --store " + store.option() + " begins with " + start + ", not " + url + ".");
        }
        return new Login(url, given.get("--user"), given.get("--password"));
    }

    private static Language language(Map<String, String> given) {
        String name = given.get("--lang");
        if (name == null) {
            return Language.EN;
        }
        if (!given.containsKey("--html")) {
            throw new Complaint("--lang belongs to a page named by --html.");
        }
        return Arrays.stream(Language.values())
                .filter(each -> each.option().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Complaint("There is no page in the language " + name + "; there are en and zh."));
    }

    private static void requireTwoFiles(@Nullable String json, @Nullable String html) {
        if (json != null && json.equals(html)) {
            throw new Complaint("--json and --html need a file each.");
        }
    }

    private static @Nullable OutputFile output(@Nullable String name) {
        Path path = path(name);
        return path == null ? null : new OutputFile(path);
    }

    private static @Nullable Path path(@Nullable String name) {
        try {
            return name == null ? null : Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new Complaint("There can be no file named " + name + ".", impossible);
        }
    }
}

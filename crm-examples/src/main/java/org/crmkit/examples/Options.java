package org.crmkit.examples;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the quickstart is asked to do.
 *
 * @param help whether just to say what it can do
 * @param data the folder of sales to replay; null for none, or the sample
 * @param incidents the file of service tickets to replay; null for none, or the sample
 * @param store which kind of store
 * @param server whose database; null to start one
 * @param json where to write the figures; null for nowhere
 */
record Options(
        boolean help,
        @Nullable Path data,
        @Nullable Path incidents,
        StoreKind store,
        @Nullable Login server,
        @Nullable Path json) {

    static final String HELP = """
            Plays a year of sales through the CRM: opened, assigned, planned, won or lost; then what
            became of one customer; then a year at the service desk: created, assigned, handled, archived.

              --data DIR        replay sales_pipeline.csv, sales_teams.csv, accounts.csv and products.csv
                                of this folder
              --incidents FILE  replay the service tickets of this CSV file; without it and --data,
                                small samples of the quickstart's own are played
              --store STORE     memory (default), h2, postgres or mariadb
              --url URL         the JDBC URL of a database of yours; without it, one is started for the run
              --user NAME       who signs in there
              --password WORD   with which password
              --json FILE       write the figures to this file
              --help            say this

            Exit status: 0 if all went in, 2 if some lines were rejected and the others went in,
            1 if nothing was done.
            """;

    private static final List<String> WITH_VALUE =
            List.of("--data", "--incidents", "--store", "--url", "--user", "--password", "--json");

    /**
     * A database of the user's own.
     *
     * @param url its JDBC URL
     * @param user who signs in; null to leave it to the URL
     * @param password with which password; null to leave it to the URL
     */
    record Login(
            String url, @Nullable String user, @Nullable String password) {

        @Override
        public String toString() {
            return url;
        }
    }

    /** Understands a command line; a {@link Complaint} says what cannot be understood. */
    static Options parse(String... arguments) {
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
        return new Options(
                help,
                path(given.get("--data")),
                path(given.get("--incidents")),
                store,
                server(store, given),
                path(given.get("--json")));
    }

    /** Says whether it is the samples of the quickstart's own that are played. */
    boolean samples() {
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
            throw new Complaint("The option " + name + " needs a value behind it.");
        }
        if (given.put(name, value) != null) {
            throw new Complaint("The option " + name + " is given twice.");
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

    private static @Nullable Path path(@Nullable String name) {
        try {
            return name == null ? null : Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new Complaint("There can be no file named " + name + ".", impossible);
        }
    }
}

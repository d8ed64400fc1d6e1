package org.crmkit.examples.quickstart.options;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.page.text.Language;
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
        Arguments given = new ArgumentParser().parse(arguments);
        StoreKind store = store(given.store());
        requireTwoFiles(given);
        return new Options(
                given.help(),
                given.data(),
                asOf(given),
                given.incidents(),
                store,
                server(store, given),
                output(given.json()),
                output(given.html()),
                language(given));
    }

    /** Returns the text that {@code --help} prints. */
    public static String helpText() {
        return new ArgumentParser().help();
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

    private static @Nullable LocalDate asOf(Arguments given) {
        String text = given.asOf();
        if (text == null) {
            return null;
        }
        if (given.data() == null) {
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

    private static @Nullable Login server(StoreKind store, Arguments given) {
        String url = given.url();
        if (url == null) {
            if (given.user() != null || given.password() != null) {
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
        return new Login(url, given.user(), given.password());
    }

    private static Language language(Arguments given) {
        String name = given.lang();
        if (name == null) {
            return Language.EN;
        }
        if (given.html() == null) {
            throw new Complaint("--lang belongs to a page named by --html.");
        }
        return Arrays.stream(Language.values())
                .filter(each -> each.option().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Complaint("There is no page in the language " + name + "; there are en and zh."));
    }

    private static void requireTwoFiles(Arguments given) {
        if (given.json() != null && given.json().equals(given.html())) {
            throw new Complaint("--json and --html need a file each.");
        }
    }

    private static @Nullable OutputFile output(@Nullable Path path) {
        return path == null ? null : new OutputFile(path);
    }
}

package org.crmkit.benchmarks.large;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.customer.ContactFilter;
import org.crmkit.customer.ContactFilterBuilder;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Text;

/**
 * Many customers with two contacts each on PostgreSQL, found by parts of their names and by the last digits of a telephone
 * number. The first page is compared with plain SQL that uses the same index. Arguments: the number of customers, then the
 * locales of the databases, whose {@code lc_ctype} they set; the default is {@code C C.UTF-8}.
 */
public final class LargeSearch {

    private static final int CUSTOMERS = 1_000_000;
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 50;
    private static final int LEAST_ROUNDS = 3;
    private static final double SECONDS = 10;
    private static final int WRITES = 500;
    private static final int PAGE = 20;
    private static final int DIGITS = 7;

    private final LargeDatabase database;
    private final int customers;
    private final SearchedTenant searched;
    private final CrmSession root;
    private final PlainSearch plain;
    private final List<String> table = new ArrayList<>();

    private LargeSearch(LargeDatabase database, int customers) {
        this.database = database;
        this.customers = customers;
        Crm crm = Crm.builder(database.store()).tenant("ours").build();
        this.root = crm.as(crm.createTenant("Head office", "root", "Ada Root"));
        this.searched = new SearchedTenant("ours", root.userId());
        this.plain = new PlainSearch(database.pool(), "ours", root.userId());
    }

    /** Runs the comparisons in a database of each locale; prints their progress, and a table for each database. */
    public static void main(String[] arguments) {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : CUSTOMERS;
        List<String> locales =
                arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of("C", "C.UTF-8");
        for (String locale : locales) {
            try (LargeDatabase database = LargeDatabase.start(locale)) {
                LargeTrade.say("locale %s", locale);
                new LargeSearch(database, customers).run();
            }
        }
    }

    private void run() {
        fill();
        check();
        searches();
        writes();
        LargeTrade.say("| first page of | rounds | CRM Kit, ms | plain, ms | ratio (quartiles) |");
        LargeTrade.say("|---|---|---|---|---|");
        table.forEach(System.out::println);
    }

    /** Fills the tables without the indexes over pieces, and creates these afterwards. */
    private void fill() {
        List<String> indexes = plain.searchIndexes();
        plain.dropSearchIndexes();
        LargeTrade.say("rows: %.0f s", Contest.seconds(() -> searched.fill(database.pool(), customers)));
        for (String index : indexes) {
            LargeTrade.say("%s: %.0f s", index, Contest.seconds(() -> Jdbc.alone(database.pool(), index)));
        }
        database.vacuum();
        plain.sizes().forEach(each -> LargeTrade.say("%s", each));
    }

    /** Ends the program if the store makes other pieces of a customer than this program. */
    private void check() {
        Customer made = register(customers);
        same(
                searched.pieces(customers, made.number().value()),
                plain.pieces("crm_customer", made.id().value()));
        same(
                searched.contactPieces(customers, 0),
                plain.pieces("crm_contact", made.contacts().get(0).id().value()));
    }

    private static void same(String ours, String stored) {
        if (!new HashSet<>(Arrays.asList(ours.split(" "))).equals(new HashSet<>(Arrays.asList(stored.split(" "))))) {
            throw new IllegalStateException(ours + " is stored as " + stored);
        }
    }

    private void searches() {
        CustomerNumber number = plain.number();
        contest(
                "customers, a number (what every call costs)",
                () -> root.customers()
                        .list(CustomerFilterBuilder.builder()
                                .number(number)
                                .build()
                                .byName(PAGE)),
                () -> plain.customersByNumber(number.value(), PAGE));
        customers("customers, a frequent part of two Han characters", SearchedTenant.FREQUENT_HAN);
        customers("customers, a rare part of two Han characters", SearchedTenant.RARE_HAN);
        customers("customers, a frequent part of five letters", SearchedTenant.FREQUENT_LATIN);
        customers("customers, a rare part of five letters", SearchedTenant.RARE_LATIN);
        contacts("contacts, a frequent part of two Han characters", SearchedTenant.FREQUENT_HAN);
        contacts("contacts, a rare part of two Han characters", SearchedTenant.RARE_HAN);
        contacts("contacts, a frequent part of five letters", SearchedTenant.FREQUENT_LATIN);
        contacts("contacts, a rare part of five letters", SearchedTenant.RARE_LATIN);
        for (long n : List.of(customers / 3L, customers / 2L)) {
            String telephone = last(SearchedTenant.telephone(n));
            CustomerFilter filter =
                    CustomerFilterBuilder.builder().telephone(telephone).build();
            contest(
                    "customers, the last seven digits of a telephone number",
                    () -> root.customers().list(filter.byName(PAGE)),
                    () -> plain.customers("telephone", 't', telephone, PAGE));
            String mobile = last(SearchedTenant.mobile(n, 0));
            ContactFilter calling = ContactFilter.calling(mobile);
            contest(
                    "contacts, the last seven digits of a telephone number",
                    () -> root.customers().contacts(calling.byName(PAGE)),
                    () -> plain.contactsByTelephone(mobile, PAGE));
        }
    }

    private void customers(String what, String part) {
        CustomerFilter filter = CustomerFilterBuilder.builder().name(part).build();
        contest(
                what,
                () -> root.customers().list(filter.byName(PAGE)),
                () -> plain.customers("name", 'n', Text.searchKey(part), PAGE));
    }

    private void contacts(String what, String part) {
        ContactFilter filter = ContactFilterBuilder.builder().name(part).build();
        contest(
                what,
                () -> root.customers().contacts(filter.byName(PAGE)),
                () -> plain.contactsByName(Text.searchKey(part), PAGE));
    }

    private void contest(String what, Supplier<Page<?>> ours, Supplier<List<List<Object>>> sql) {
        int found = ours.get().items().size();
        int expected = Math.min(sql.get().size(), PAGE);
        if (found != expected || found == 0) {
            throw new IllegalStateException(what + ": " + found + " items instead of " + expected);
        }
        rounds(new Contest(what), ours, sql, WARM_UP);
        Contest contest = new Contest(what);
        rounds(contest, ours, sql, ROUNDS);
        table.add(contest.rowInMillis());
        LargeTrade.say("%s: %d items%n%s", what, found, plain.explained());
    }

    private static void rounds(Contest contest, Supplier<Page<?>> ours, Supplier<List<List<Object>>> sql, int rounds) {
        double spent = 0;
        for (int round = 0; round < LEAST_ROUNDS || (round < rounds && spent < SECONDS); round++) {
            spent += Contest.seconds(() ->
                    contest.round(() -> Objects.requireNonNull(ours.get()), () -> Objects.requireNonNull(sql.get())));
        }
    }

    /** Registers customers with the indexes over pieces and without them, in turns. */
    private void writes() {
        List<String> indexes = plain.searchIndexes();
        long next = customers + 1L;
        for (int turn = 0; turn < 2; turn++) {
            next = write("registering a customer with a contact, and adding another", next);
            plain.dropSearchIndexes();
            next = write("the same without the indexes over pieces", next);
            indexes.forEach(each -> Jdbc.alone(database.pool(), each));
        }
    }

    private long write(String what, long next) {
        double[] millis = new double[WRITES];
        for (int each = 0; each < WRITES; each++) {
            long n = next + each;
            millis[each] = 1000 * Contest.seconds(() -> register(n));
        }
        Arrays.sort(millis);
        LargeTrade.say("%s: median %.2f ms, ninth decile %.2f ms", what, millis[WRITES / 2], millis[WRITES * 9 / 10]);
        return next + WRITES;
    }

    private Customer register(long n) {
        Customer made =
                root.customers().register(searched.draft(n), searched.contactDraft(n, 0), OnDuplicate.createAnyway());
        return root.customers().addContact(made.id(), searched.contactDraft(n, 1), OnDuplicate.createAnyway());
    }

    private static String last(String telephone) {
        return telephone.substring(telephone.length() - DIGITS);
    }

    /** Joins the lines of a plan that name an index, or that say how long the query took. */
    static String shortened(List<String> plan) {
        return plan.stream()
                .filter(each -> each.contains(" Scan ") || each.contains("Execution") || each.contains("Sort "))
                .map(each -> "    " + each)
                .collect(Collectors.joining("\n"));
    }
}

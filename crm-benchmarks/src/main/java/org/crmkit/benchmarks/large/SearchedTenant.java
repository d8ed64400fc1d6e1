package org.crmkit.benchmarks.large;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.query.SearchPieces;
import org.jspecify.annotations.Nullable;

/**
 * Customers with two contacts each, half of them with Chinese names and half with Latin ones, each from its number alone. One of
 * {@value #FREQUENT} names has a frequent part, one of {@value #RARE} a rare one.
 *
 * @param tenant the tenant of the customers
 * @param root the user who manages them
 */
record SearchedTenant(String tenant, UserId root) {

    static final String FREQUENT_HAN = "\u957F\u57CE";
    static final String RARE_HAN = "\u9F99\u6CC9";
    static final String FREQUENT_LATIN = "lotus";
    static final String RARE_LATIN = "zquuz";

    private static final int FREQUENT = 20;
    private static final int RARE = 50_000;
    private static final int PART = 100_000;
    private static final int HAN = 0x4E00;
    private static final int HAN_USED = 2500;

    private static final String[] CITIES = {
        "\u5317\u4EAC",
        "\u4E0A\u6D77",
        "\u54C8\u5C14\u6EE8",
        "\u6DF1\u5733",
        "\u676D\u5DDE",
        "\u6210\u90FD",
        "\u897F\u5B89"
    };
    private static final String[] TRADES = {
        "\u5496\u5561", "\u673A\u68B0", "\u8D38\u6613", "\u79D1\u6280", "\u98DF\u54C1", "\u7EBA\u7EC7", "\u5316\u5DE5"
    };
    private static final String[] SYLLABLES =
            "ba co de fi gu ha jo ke li mo na po ra se ti vo wa xi ya ze ber con dal ferr".split(" ");

    private static final String CUSTOMERS = """
            copy crm_customer (tenant_id, id, version, reference_count, state, number, external_number, external_number_key, name,
              name_key, sort_key, name_ordinal, kind, level, address, telephone, email, name_search_key, address_search_key,
              telephone_search_key, email_search_key, external_number_search_key, search_pieces, manager_id, creator_id, created_at,
              changed_at) from '{file}'""";

    private static final String CONTACTS = """
            copy crm_contact (tenant_id, customer_id, position, id, name, sort_key, name_search_key, telephone, telephone_digits,
              mobile, mobile_digits, email, email_search_key, search_pieces, is_primary) from '{file}'""";

    /** Copies the customers with numbers below a limit into the database, whose server reads the files of this machine. */
    void fill(DataSource pool, int customers) {
        for (long begin = 0; begin < customers; begin += PART) {
            long from = begin;
            long until = Math.min(begin + PART, customers);
            Jdbc.transaction(pool, (connection, now) -> {
                copy(connection, CUSTOMERS, from, until, this::customer);
                copy(connection, CONTACTS, from, until, n -> contact(n, 0) + contact(n, 1));
                return until;
            });
        }
    }

    private interface Line {
        String of(long number);
    }

    private static void copy(Connection connection, String sql, long from, long until, Line line) throws SQLException {
        try {
            Path file = Files.createTempFile("crm-search-", ".txt");
            try (Writer lines = Files.newBufferedWriter(file)) {
                for (long n = from; n < until; n++) {
                    lines.write(line.of(n));
                }
            }
            Jdbc.update(connection, sql.replace("{file}", file.toString()));
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns what a user enters for a customer. */
    CustomerDraft draft(long n) {
        return CustomerDraftBuilder.builder(new CustomerDraft(
                        name(n),
                        ProfileBuilder.builder(Profile.ofLevel("regular"))
                                .address(address(n))
                                .telephone(telephone(n))
                                .email(email(n))
                                .build()))
                .externalNumber("E-" + n)
                .build();
    }

    ContactDraft contactDraft(long n, int position) {
        return new ContactDraft(
                contactName(n, position), null, null, null, null, mobile(n, position), contactEmail(n, position), null);
    }

    private String customer(long n) {
        String name = name(n);
        String number = "KH20200101" + String.format(Locale.ROOT, "%08d", n);
        String key = Text.searchKey(name);
        return line(
                tenant,
                id(n, 0),
                0,
                0,
                "ACTIVE",
                number,
                "E-" + n,
                "e-" + n,
                name,
                Text.matchKey(name),
                Text.sortKey(name),
                n + 1,
                "ENTERPRISE",
                "regular",
                address(n),
                telephone(n),
                email(n),
                key,
                Text.searchKey(address(n)),
                Text.digits(telephone(n)),
                Text.searchKey(email(n)),
                "e-" + n,
                pieces(n, number),
                root.value(),
                root.value(),
                "2026-01-01 00:00:00Z",
                "2026-01-01 00:00:00Z");
    }

    /** Returns the pieces of a customer of a number, as the store makes them. */
    String pieces(long n, String number) {
        return stored(all -> all.add('n', Text.searchKey(name(n)))
                .add('#', Text.searchKey(number))
                .add('o', Text.searchKey("E-" + n))
                .add('a', Text.searchKey(address(n)))
                .add('t', Text.digits(telephone(n)))
                .add('e', Text.searchKey(email(n))));
    }

    private String contact(long n, int position) {
        String name = contactName(n, position);
        return line(
                tenant,
                id(n, 0),
                position,
                id(n, 1 + position),
                name,
                Text.sortKey(name),
                Text.searchKey(name),
                null,
                null,
                mobile(n, position),
                Text.digits(mobile(n, position)),
                contactEmail(n, position),
                Text.searchKey(contactEmail(n, position)),
                contactPieces(n, position),
                position == 0);
    }

    String contactPieces(long n, int position) {
        return stored(all -> all.add('n', Text.searchKey(contactName(n, position)))
                .add('e', Text.searchKey(contactEmail(n, position)))
                .add('m', Text.digits(mobile(n, position))));
    }

    private String stored(Function<SearchPieces, SearchPieces> texts) {
        return texts.apply(SearchPieces.of(tenant)).text();
    }

    private static String line(@Nullable Object... cells) {
        return Stream.of(cells)
                .map(each -> each == null ? "\\N" : each.toString())
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private static UUID id(long n, int kind) {
        return new UUID(0x0180_0000_0000_7000L + (n << 16 & 0x00FF_FFFF_FFFF_0000L), Long.MIN_VALUE | n << 4 | kind);
    }

    static String name(long n) {
        if (n % 2 == 0) {
            String brand = n % RARE == 2 ? RARE_HAN : n % FREQUENT == 0 ? FREQUENT_HAN : han(n, 1) + han(n, 2);
            return one(CITIES, n, 3) + brand + one(TRADES, n, 4) + "\u6709\u9650\u516C\u53F8";
        }
        String brand = n % RARE == 3 ? RARE_LATIN : n % FREQUENT == 1 ? FREQUENT_LATIN : word(n, 5);
        return capital(word(n, 6)) + " " + capital(brand) + " Trading Ltd";
    }

    private static String address(long n) {
        return 1 + n % 400 + " " + capital(word(n, 7)) + " Road, " + one(CITIES, n, 8);
    }

    static String telephone(long n) {
        return "010-" + digits(n, 9, 8);
    }

    private static String email(long n) {
        return word(n, 10) + n + "@" + word(n, 11) + ".example";
    }

    private static String contactName(long n, int position) {
        long m = 2 * n + position;
        if (m % 4 < 2) {
            String given = m % RARE == 4 ? RARE_HAN : m % FREQUENT == 0 ? FREQUENT_HAN : han(m, 12) + han(m, 13);
            return Character.toString(HAN + (int) random(m, 14, 100)) + given;
        }
        return capital(word(m, 15)) + " "
                + capital(m % RARE == 6 ? RARE_LATIN : m % FREQUENT == 2 ? FREQUENT_LATIN : word(m, 16));
    }

    static String mobile(long n, int position) {
        return "13" + digits(2 * n + position, 17, 9);
    }

    private static String contactEmail(long n, int position) {
        return word(2 * n + position, 18) + position + n + "@" + word(n, 11) + ".example";
    }

    private static String han(long n, int salt) {
        return Character.toString(HAN + (int) random(n, salt, HAN_USED));
    }

    private static String word(long n, int salt) {
        return one(SYLLABLES, n, 100 + salt) + one(SYLLABLES, n, 200 + salt) + one(SYLLABLES, n, 300 + salt);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String digits(long n, int salt, int count) {
        String digits = String.valueOf(random(n, salt, Long.MAX_VALUE));
        return digits.substring(digits.length() - count);
    }

    private static String one(String[] all, long n, int salt) {
        return all[(int) random(n, salt, all.length)];
    }

    /** Returns a number below a limit that looks random, from a number and a salt alone. */
    private static long random(long n, int salt, long limit) {
        long mixed = n * 0x9E37_79B9_7F4A_7C15L + salt * 0xD1B5_4A32_D192_ED03L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return ((mixed ^ mixed >>> 31) >>> 1) % limit;
    }
}

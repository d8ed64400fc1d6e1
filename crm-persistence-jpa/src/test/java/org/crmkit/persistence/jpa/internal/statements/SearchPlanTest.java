package org.crmkit.persistence.jpa.internal.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.ContactFilterBuilder;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Percent;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.JpaStore;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.SchemaMode;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityFilterBuilder;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductDraftBuilder;
import org.crmkit.trade.product.ProductFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plans by which PostgreSQL finds parts of texts among many rows: by the index over pieces, whatever the {@code lc_ctype} of
 * the database. A frequent part is found in the order of the list.
 */
class SearchPlanTest {

    /** How many copies of each of {@value #KINDS} records there are. */
    private static final int COPIES = 500;

    private static final int KINDS = 20;

    private static final int PAGE = 20;

    private static final String ALL_ROWS = "Seq Scan on crm_(?!user)";

    private static final String SORTED_FOR_THE_PAGE = "Limit .*\\n(.*Buffers.*\\n)?.*->  (Incremental )?Sort";

    private static final String COPY = """
            insert into {table}
            select r.* from {table} o, generate_series(1, %d) n,
              jsonb_populate_record(o, to_jsonb(o) || jsonb_build_object({changes})) r
            """.formatted(COPIES);

    /** The databases by the locale that sets their {@code lc_ctype}. */
    private static final Map<String, Searched> SEARCHED = new LinkedHashMap<>();

    private record Searched(
            HikariDataSource pool, EntityManagerFactory factory, Explaining explaining, CrmSession root) {

        String customers(UnaryOperator<CustomerFilterBuilder> filter) {
            return customers(filter, 1);
        }

        /** Returns the plan of a page of customers, which must have so many items. */
        String customers(UnaryOperator<CustomerFilterBuilder> filter, int found) {
            return plan(
                    root -> root.customers()
                            .list(filter.apply(CustomerFilterBuilder.builder())
                                    .build()
                                    .byName(PAGE)),
                    found);
        }

        String contacts(UnaryOperator<ContactFilterBuilder> filter, int found) {
            return plan(
                    root -> root.customers()
                            .contacts(filter.apply(ContactFilterBuilder.builder())
                                    .build()
                                    .byName(PAGE)),
                    found);
        }

        String requests(String text, int found) {
            return plan(
                    root -> root.service()
                            .list(ServiceFilterBuilder.builder()
                                    .text(text)
                                    .build()
                                    .latest(PAGE)),
                    found);
        }

        String opportunities(String text, int found) {
            return plan(
                    root -> root.sales()
                            .list(OpportunityFilterBuilder.builder()
                                    .text(text)
                                    .build()
                                    .newest(PAGE)),
                    found);
        }

        String products(String text, int found) {
            return plan(
                    root -> root.trade().products(ProductFilter.holding(text).byName(PAGE)), found);
        }

        private String plan(Function<CrmSession, Page<?>> list, int found) {
            Page<?>[] page = {null};
            List<String> plan = explaining.explain(() -> page[0] = list.apply(root));
            assertThat(page[0].items()).as(String.join("\n", plan)).hasSize(found);
            return String.join("\n", plan);
        }
    }

    static Stream<String> locales() {
        return Stream.of("C", "C.UTF-8");
    }

    @AfterAll
    static void close() {
        SEARCHED.values().forEach(each -> {
            each.factory().close();
            each.pool().close();
        });
        SEARCHED.clear();
    }

    @ParameterizedTest
    @MethodSource("locales")
    void aRareTextOfACustomerIsFoundByTheIndex(String locale) throws SQLException {
        Searched in = searched(locale);
        Map<String, UnaryOperator<CustomerFilterBuilder>> filters = new LinkedHashMap<>();
        filters.put("two characters", filter -> filter.name("\u957F\u57CE"));
        filters.put("two letters", filter -> filter.name("zq"));
        filters.put("five letters", filter -> filter.name("URQUI"));
        filters.put("words", filter -> filter.name("zquuza urquiz"));
        filters.put("a word of one character", filter -> filter.name("\u57CE ZQUUZA u"));
        filters.put("address", filter -> filter.address("\u54C8\u5C14\u6EE8"));
        filters.put("postal code", filter -> filter.postalCode("999"));
        filters.put("telephone", filter -> filter.telephone("8234-5678"));
        filters.put("fax", filter -> filter.fax("9999"));
        filters.put("e-mail", filter -> filter.email("zquuza@"));
        filters.put("website", filter -> filter.website("/100%_off!"));
        filters.put("licence number", filter -> filter.licenceNumber("viii/7"));
        filters.put("legal representative", filter -> filter.legalRepresentative("\u00E9clair"));
        filters.put("bank", filter -> filter.bank("zquuz"));
        filters.put("bank account", filter -> filter.bankAccount("0815 4711"));
        filters.put("local tax number", filter -> filter.localTaxNumber("l-77"));
        filters.put("national tax number", filter -> filter.nationalTaxNumber("n-77"));
        filters.put("memo", filter -> filter.memo("\uD83D\uDE00\u65E9"));
        filters.put("any name", filter -> filter.nameOrNumber("\u957F\u57CE"));
        filters.put("any number", filter -> filter.nameOrNumber("0815 4711"));
        filters.put("external number", filter -> filter.nameOrNumber("old-77"));
        filters.put("any telephone", filter -> filter.nameOrNumber("8234-5678"));
        filters.put("several", filter -> filter.name("zquu").memo("\u65E9"));
        filters.forEach((name, filter) -> assertThat(in.customers(filter))
                .as(name)
                .contains("crm_customer_ix_search")
                .doesNotContainPattern(ALL_ROWS));
    }

    @ParameterizedTest
    @MethodSource("locales")
    void aRareTextOfAContactIsFoundByTheIndex(String locale) throws SQLException {
        Searched in = searched(locale);
        Map<String, UnaryOperator<ContactFilterBuilder>> filters = new LinkedHashMap<>();
        filters.put("two characters", filter -> filter.name("\u738B\u4F1F"));
        filters.put("five letters", filter -> filter.name("annzq"));
        filters.put("e-mail", filter -> filter.email("nnzquu@"));
        filters.put("telephone", filter -> filter.telephone("555-0199"));
        filters.put("mobile", filter -> filter.telephone("13977774711"));
        filters.forEach((name, filter) -> assertThat(in.contacts(filter, 1))
                .as(name)
                .contains("crm_contact_ix_search")
                .doesNotContainPattern(ALL_ROWS));
        assertThat(in.contacts(filter -> filter.customerName("\u957F\u57CE"), 1))
                .contains("crm_customer_ix_search")
                .doesNotContainPattern(ALL_ROWS);
    }

    @ParameterizedTest
    @MethodSource("locales")
    void aRareTextOfARequestIsFoundByTheIndex(String locale) throws SQLException {
        Searched in = searched(locale);
        for (String text : List.of(
                "\u5496\u5561", "zq", "waterlogged", "pump zquuz", "it zqu \u5496\u5561", "\uD83D\uDE00\u65E9")) {
            assertThat(in.requests(text, 1))
                    .as(text)
                    .contains("crm_service_request_ix_search")
                    .doesNotContainPattern(ALL_ROWS);
        }
    }

    @ParameterizedTest
    @MethodSource("locales")
    void aRareTextOfAnOpportunityOrAProductIsFoundByTheIndex(String locale) throws SQLException {
        Searched in = searched(locale);
        for (String text : List.of("\u957F\u57CE", "zq", "waterproof", "lobby zquuz", "\uD83D\uDE00\u65E9")) {
            assertThat(in.opportunities(text, 1))
                    .as(text)
                    .contains("crm_opportunity_ix_search")
                    .doesNotContain("Seq Scan on crm_opportunity");
        }
        for (String text : List.of("\u957F\u57CE", "zq", "espresso", "sku-77 zquuz", "lot 77")) {
            assertThat(in.products(text, 1))
                    .as(text)
                    .contains("crm_product_ix_search")
                    .doesNotContain("Seq Scan on crm_product");
        }
    }

    @ParameterizedTest
    @MethodSource("locales")
    void aFrequentTextIsFoundInTheOrderOfTheList(String locale) throws SQLException {
        Searched in = searched(locale);
        for (String text : List.of("lotus", "red orchid", "\u6709\u9650")) {
            assertThat(in.customers(filter -> filter.name(text), PAGE))
                    .as(text)
                    .contains("crm_customer_ix_sort")
                    .doesNotContainPattern(SORTED_FOR_THE_PAGE);
        }
        assertThat(in.contacts(filter -> filter.name("buyer"), PAGE)).contains("crm_contact_ix_sort");
        assertThat(in.requests("printer", PAGE)).contains("crm_service_request_ix_changed");
    }

    @ParameterizedTest
    @MethodSource("locales")
    void aSingleCharacterIsComparedWithinTheOtherConditions(String locale) throws SQLException {
        Searched in = searched(locale);
        assertThat(in.customers(filter -> filter.name("\u57CE"))).doesNotContain("ix_search");
        assertThat(in.customers(filter -> filter.name("\u57CE").level("major")))
                .contains("crm_customer_ix_level")
                .doesNotContain("ix_search");
    }

    /** An index that keeps new entries in a list would be slower the more rows are new. */
    @Test
    void theIndexesHaveNoListOfPendingEntries() throws SQLException {
        try (Connection connection = searched("C").pool().getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_class where relname like 'crm%ix_search'"
                                + " and 'fastupdate=off' = any (reloptions)")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(5);
        }
    }

    private static synchronized Searched searched(String locale) throws SQLException {
        if (!SEARCHED.containsKey(locale)) {
            SEARCHED.put(locale, filled(locale));
        }
        return SEARCHED.get(locale);
    }

    private static Searched filled(String locale) throws SQLException {
        TestDatabases.Schema schema = TestDatabases.POSTGRESQL.freshSchema();
        String name = "crm_search_" + SEARCHED.size();
        try (HikariDataSource owner = schema.dataSource(1);
                Connection connection = owner.getConnection()) {
            connection
                    .createStatement()
                    .execute("create database " + name + " template template0 encoding 'UTF8' locale '" + locale + "'");
        }
        String url = schema.url().replaceFirst("/\\w+\\?", "/" + name + "?");
        HikariDataSource pool = new TestDatabases.Schema(url, schema.user(), schema.password()).dataSource(4);
        Explaining explaining = new Explaining(pool, "search_");
        EntityManagerFactory factory = Host.factory("host", explaining.proxy(), Map.of());
        Office office = Office.on(
                JpaStore.builder(factory).schema(SchemaMode.MIGRATE, pool).build());
        assertThat(url).contains(name);
        fill(pool, office);
        return new Searched(pool, factory, explaining, office.admin());
    }

    private static void fill(HikariDataSource pool, Office office) throws SQLException {
        for (int each = 0; each < KINDS; each++) {
            many(office.lin(), each);
            product(office, "SKU-1" + each, "Green tea \u7EFF\u8336 " + each, "Lot 1" + each);
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> indexes = searchIndexes(statement);
            statement.execute("drop index crm_customer_ix_search, crm_contact_ix_search, crm_service_request_ix_search,"
                    + " crm_opportunity_ix_search, crm_product_ix_search");
            statement.execute(copy(
                    "crm_customer",
                    "'id', md5(o.id || ' ' || n), 'number', 'KH20200101' || lpad(cast(n as text), 6, '0') || substr(o.number, 11),"
                            + " 'name_ordinal', n + 1, 'external_number_key', null"));
            statement.execute(copy(
                    "crm_contact",
                    "'id', md5(o.id || ' ' || n), 'customer_id', md5(o.customer_id || ' ' || n),"
                            + " 'sort_key', o.sort_key || n"));
            statement.execute(copy(
                    "crm_service_request",
                    "'id', md5(o.id || ' ' || n), 'number', 'FW20200101' || lpad(cast(n as text), 6, '0') || substr(o.number, 11),"
                            + " 'changed_at', o.changed_at - n * interval '1 second'"));
            statement.execute(copy(
                    "crm_opportunity",
                    "'id', md5(o.id || ' ' || n), 'number', 'XS20200101' || lpad(cast(n as text), 6, '0') || substr(o.number, 11),"
                            + " 'created_at', o.created_at - n * interval '1 second'"));
            statement.execute(
                    copy(
                            "crm_product",
                            "'id', md5(o.id || ' ' || n), 'external_sort', o.external_sort || n, 'name_sort', o.name_sort || n"));
            for (String index : indexes) {
                statement.execute(index);
            }
        }
        rare(office.lin());
        product(office, "SKU-77", "Espresso \u957F\u57CE Zquuza", "Lot 77/B");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** Returns the statements that create the indexes over pieces. Without them, many rows are inserted much faster. */
    private static List<String> searchIndexes(Statement statement) throws SQLException {
        List<String> indexes = new ArrayList<>();
        ResultSet found =
                statement.executeQuery("select indexdef from pg_indexes where indexname like 'crm%ix_search'");
        while (found.next()) {
            indexes.add(found.getString(1));
        }
        return indexes;
    }

    private static String copy(String table, String changes) {
        return COPY.replace("{table}", table).replace("{changes}", changes);
    }

    /** Registers a customer with a contact and a request, of which there will be copies. */
    private static void many(CrmSession lin, int each) {
        CustomerDraft draft = CustomerDraftBuilder.builder(new CustomerDraft(
                        (each % 2 == 0 ? "Blue Lotus " : "Red Orchid ") + each
                                + " \u5317\u4EAC\u6709\u9650\u516C\u53F8",
                        ProfileBuilder.builder(Profile.ofLevel(Customer.FIRST_LEVEL))
                                .address(each + " Pond Road\n\u5317\u4EAC")
                                .postalCode("1500" + each)
                                .telephone("+86 10 1234 10" + each)
                                .fax("010 4321 10" + each)
                                .email("hello" + each + "@lotus.example")
                                .website("https://lotus.example/" + each)
                                .build()))
                .externalNumber("New-" + each)
                .registration(new Registration("Licence " + each, "Li Lei", null, null))
                .bank(new BankAccount("Bank of the Pond", "6222 1111 22" + each))
                .tax(new TaxNumbers("L-1" + each, "N-1" + each))
                .memo("Pays late, orders often " + each)
                .build();
        Customer made = lin.customers()
                .register(
                        draft,
                        new ContactDraft(
                                "Buyer " + each + " \u674E\u56DB",
                                null,
                                null,
                                null,
                                "010 4444 33" + each,
                                "138 1111 22" + each,
                                "buyer" + each + "@lotus.example",
                                null),
                        OnDuplicate.fail());
        open(lin, "40 seats for the hall " + each, "Blue Lotus \u9152\u5E97 " + each);
        lin.service()
                .create(new ServiceRequestDraft(
                        made.id(),
                        "complaint",
                        "Printer " + each,
                        "It eats paper and the pump leaks \u6253\u5370\u673A\u5361\u7EB8 " + each));
    }

    /** Registers the customer that the rare parts lead to. */
    private static void rare(CrmSession lin) {
        CustomerDraft draft = CustomerDraftBuilder.builder(new CustomerDraft(
                        "\u5317\u4EAC\u957F\u57CE Zquuza Urquiza",
                        ProfileBuilder.builder(Profile.ofLevel("major"))
                                .address("7 Lake Road\n\u54C8\u5C14\u6EE8")
                                .postalCode("9990")
                                .telephone("+86 (451) 8234-5678")
                                .fax("0451/8234 9999")
                                .email("zquuza@lotus.example")
                                .website("https://zquuza.example/100%_off!")
                                .build()))
                .externalNumber("Old-77")
                .registration(new Registration("Licence \u2167/7", "Ms \u00C9clair", null, null))
                .bank(new BankAccount("Zquuza's", "7333 0815 4711"))
                .tax(new TaxNumbers("L-77", "N-77"))
                .memo("Orders \uD83D\uDE00\u65E9")
                .build();
        Customer made = lin.customers()
                .register(
                        draft,
                        new ContactDraft(
                                "\u738B\u4F1F Annzquu",
                                null,
                                null,
                                null,
                                "+86 451 555-0199",
                                "139 7777 4711",
                                "annzquu@zquuza.example",
                                null),
                        OnDuplicate.fail());
        open(lin, "Waterproof lobby \uD83D\uDE00\u65E9", "Zquuza \u957F\u57CE");
        lin.service()
                .create(new ServiceRequestDraft(
                        made.id(),
                        "complaint",
                        "Pump of Zquuza",
                        "It is waterlogged \u5496\u5561\u673A \uD83D\uDE00\u65E9"));
    }

    private static void open(CrmSession lin, String title, String prospect) {
        lin.sales().open(new OpportunityDraft(title, prospect, Percent.of(40), "web"));
    }

    private static void product(Office office, String externalId, String name, String batch) {
        ProductDraft draft = ProductDraftBuilder.builder(new ProductDraft(externalId, name, null))
                .batch(batch)
                .build();
        office.admin().tradeFeed().products(Stream.of(draft));
    }
}

package org.crmkit.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.kernel.value.Money;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderState;
import org.junit.jupiter.api.Test;

/** Customers are found by any part of a name, a number or another text, by amounts, days, units and orders. */
public interface CustomerSearchContract extends Contract {

    private static CustomerFilterBuilder with() {
        return CustomerFilterBuilder.builder();
    }

    private static Profile profile() {
        return Profile.ofLevel(Customer.FIRST_LEVEL);
    }

    private static CustomerDraft full(String name) {
        return CustomerDraftBuilder.builder(new CustomerDraft(
                        name,
                        ProfileBuilder.builder(profile())
                                .address("1 Pond Road\nHarbin")
                                .postalCode("150001")
                                .telephone("+86 (451) 8234-5678")
                                .fax("0451/8234 9999")
                                .email("Hello@Lotus.example")
                                .website("https://lotus.example/100%_off!")
                                .build()))
                .externalNumber("Old-0815")
                .registration(new Registration("Licence \u2167/7", "Ms \u00C9clair", null, null))
                .bank(new BankAccount("Bank of the Pond", "6222 0815 4711"))
                .tax(new TaxNumbers("L-2301", "N-2302"))
                .memo("Pays late,\n  orders \uD83D\uDE00 early")
                .build();
    }

    private static List<String> found(CrmSession who, CustomerFilterBuilder filter) {
        CustomerFilter built = filter.build();
        List<String> names = Pages.all(
                        after -> who.customers().list(built.byName(2).after(after)))
                .stream()
                .map(CustomerSummary::name)
                .toList();
        assertThat(who.customers().count(built)).as("%s", built).isEqualTo(names.size());
        return names;
    }

    /** Each text by its parts, whatever their case, width and white space. Signs that a database treats as wildcards are none. */
    @Test
    default void findsEveryTextByAnyOfItsParts() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        lin.customers().register(full("Blue Lotus"));
        lin.customers().register(new CustomerDraft("Red Lotus"));
        Map<BiFunction<CustomerFilterBuilder, String, CustomerFilterBuilder>, List<String>> parts = Map.ofEntries(
                Map.entry(CustomerFilterBuilder::name, List.of("blue", "UE  LO", "\uFF42lue", "e l")),
                Map.entry(CustomerFilterBuilder::address, List.of("pond", "ROAD HARBIN", "1 Pond Road Harbin")),
                Map.entry(CustomerFilterBuilder::postalCode, List.of("1500", "001", "\uFF11\uFF15")),
                Map.entry(CustomerFilterBuilder::telephone, List.of("82345678", "45182", "8234-56", "\uFF18\uFF16")),
                Map.entry(CustomerFilterBuilder::fax, List.of("9999", "0451 8234")),
                Map.entry(CustomerFilterBuilder::email, List.of("hello@", "LOTUS.EX")),
                Map.entry(CustomerFilterBuilder::website, List.of("lotus", "100%", "%_off!", "_", "!")),
                Map.entry(CustomerFilterBuilder::licenceNumber, List.of("viii/7", "\u2167")),
                Map.entry(CustomerFilterBuilder::legalRepresentative, List.of("\u00E9CLAIR", "E\u0301cl")),
                Map.entry(CustomerFilterBuilder::bank, List.of("of the", "POND")),
                Map.entry(CustomerFilterBuilder::bankAccount, List.of("0815", "0815 47")),
                Map.entry(CustomerFilterBuilder::localTaxNumber, List.of("l-23", "2301")),
                Map.entry(CustomerFilterBuilder::nationalTaxNumber, List.of("n-2302", "302")),
                Map.entry(CustomerFilterBuilder::memo, List.of("LATE, orders", "\uD83D\uDE00", "early")));
        parts.forEach((by, texts) -> {
            for (String each : texts) {
                assertThat(found(lin, by.apply(with(), each))).as(each).containsExactly("Blue Lotus");
            }
            for (String none : List.of("xyz", "%", "e%l", "0_15", "[a-z]", "\\", "4711 6222")) {
                if (!(none.equals("%") && texts.contains("100%"))) {
                    assertThat(found(lin, by.apply(with(), none))).as(none).isEmpty();
                }
            }
        });
        assertThat(found(lin, with().name("lotus"))).containsExactly("Blue Lotus", "Red Lotus");
        assertThat(found(lin, with().name("lotus").memo("late").bank("pond"))).containsExactly("Blue Lotus");
        assertThat(found(lin, with().name("red").memo("late"))).isEmpty();
    }

    /** In one text: any name and any number. A part without letters is looked for in telephone numbers too, by its digits. */
    @Test
    default void findsByAnyNameOrNumber() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        Customer blue = lin.customers().register(full("Blue Lotus"));
        lin.customers().register(new CustomerDraft("\u5317\u4EAC\u957F\u57CE\u5496\u5561\u6709\u9650\u516C\u53F8"));
        lin.customers().register(new CustomerDraft("\u0130stanbul Kahve"));
        for (String each : List.of(
                "lotus",
                blue.number().value(),
                blue.number().value().substring(5),
                "kh2027",
                "old-08",
                "viii",
                "\u00E9clair",
                "4711",
                "2301",
                "n-2302",
                "8234-5678",
                "(451) 82",
                "0451 8234",
                "\uFF18\uFF12\uFF13\uFF14\uFF19")) {
            assertThat(found(lin, with().nameOrNumber(each))).as(each).contains("Blue Lotus");
        }
        for (String each : List.of("pond", "late", "hello", "tel 8234", "82345679", "6222-0815", "--")) {
            assertThat(found(lin, with().nameOrNumber(each))).as(each).isEmpty();
        }
        assertThat(found(lin, with().nameOrNumber("\u957F\u57CE"))).hasSize(1);
        assertThat(found(lin, with().nameOrNumber("ISTANBUL"))).hasSize(1);
        assertThat(found(lin, with().nameOrNumber("KH"))).hasSize(3);
        lin.customers().revise(blue.id(), new CustomerDraft("Green Lotus"));
        assertThat(found(lin, with().nameOrNumber("4711"))).isEmpty();
        assertThat(found(lin, with().nameOrNumber("green"))).containsExactly("Green Lotus");
    }

    /** From one character to the whole name, whatever the script, also across words and of characters beyond the first 65,536. */
    @Test
    default void findsANameByEveryPart() {
        World world = World.on(store());
        String name = "Caf\u00E9 a \u5317\u4EAC\u957F\u57CE \uD83D\uDE00\uD842\uDFB71 \u03A3\u03A5";
        world.lin().customers().register(new CustomerDraft(name));
        world.lin()
                .customers()
                .register(new CustomerDraft("\u57CE\u957F \u4EAC\u5317 \uD842\uDFB7\uD83D\uDE00 1 eca af"));
        int[] characters = name.codePoints().toArray();
        for (int from = 0; from < characters.length; from++) {
            for (int until = from + 1; until <= characters.length; until++) {
                String part = new String(characters, from, until - from);
                if (!part.isBlank()) {
                    assertThat(found(world.lin(), with().name(part))).as(part).contains(name);
                    assertThat(found(world.lin(), with().nameOrNumber(part)))
                            .as(part)
                            .contains(name);
                }
            }
        }
        for (String each : List.of("\u957F\u57CE", "a \u5317\u4EAC", "\uD83D\uDE00\uD842\uDFB7", "caf", "af\u00E9 a")) {
            assertThat(found(world.lin(), with().name(each))).as(each).containsExactly(name);
        }
        for (String each : List.of("\u4EAC\u57CE", "cafa", "a \u957F", "\u5317\u4EAC \u957F\u57CE", "\uD83D\uDE001")) {
            assertThat(found(world.lin(), with().name(each))).as(each).isEmpty();
        }
    }

    /** The longest texts, which grow when they are folded, are found from their first to their last character. */
    @Test
    default void findsTheLongestTexts() {
        World world = World.on(store());
        String growing = "\uFDFA".repeat(Customer.NAME_MAX - 1) + "z";
        String memo = "\uFDFA".repeat(Customer.MEMO_MAX - 1) + "z";
        world.lin()
                .customers()
                .register(CustomerDraftBuilder.builder(new CustomerDraft(growing))
                        .memo(memo)
                        .build());
        for (String each : List.of("\uFDFA", "\uFDFAz", growing)) {
            assertThat(found(world.lin(), with().name(each))).containsExactly(growing);
            assertThat(found(world.lin(), with().memo(each))).containsExactly(growing);
            assertThat(found(world.lin(), with().nameOrNumber(each))).containsExactly(growing);
        }
        assertThat(found(world.lin(), with().memo("z\uFDFA"))).isEmpty();
    }

    /** What is found lies within the scope of the reader. */
    @Test
    default void findsOnlyWhatTheReaderSees() {
        World world = World.on(store());
        world.sol().customers().register(full("Blue Lotus"));
        assertThat(found(world.root(), with().nameOrNumber("8234"))).hasSize(1);
        assertThat(found(world.lin(), with().nameOrNumber("8234"))).isEmpty();
        assertThat(found(World.on(store()).root(), with().nameOrNumber("8234"))).isEmpty();
    }

    /** From an amount on, in its currency. */
    @Test
    default void findsByCapitalAndTurnover() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        for (String each : List.of("1000.00 CNY", "999.99 CNY", "2000.00 EUR")) {
            Money amount = Money.of(each.substring(0, each.length() - 4), each.substring(each.length() - 3));
            lin.customers()
                    .register(CustomerDraftBuilder.builder(new CustomerDraft("Capital " + each))
                            .registration(new Registration(null, null, amount, null))
                            .build());
            lin.customers()
                    .register(CustomerDraftBuilder.builder(new CustomerDraft("Turnover " + each))
                            .registration(new Registration(null, null, null, amount))
                            .build());
        }
        lin.customers().register(new CustomerDraft("Nothing"));
        assertThat(found(lin, with().registeredCapitalFrom(Money.of("1000", "CNY"))))
                .containsExactly("Capital 1000.00 CNY");
        assertThat(found(lin, with().annualTurnoverFrom(Money.of("0", "EUR")))).containsExactly("Turnover 2000.00 EUR");
        assertThat(found(
                        lin,
                        with().annualTurnoverFrom(Money.of("0", "EUR")).registeredCapitalFrom(Money.of("0", "EUR"))))
                .isEmpty();
    }

    /** From an instant, which is included, until another, which is not. */
    @Test
    default void findsByTheTimeOfRegistration() {
        World world = World.on(store());
        Instant begin = world.clock().instant();
        for (int each = 0; each < 4; each++) {
            world.lin().customers().register(new CustomerDraft("Customer " + each));
            world.clock().advance(Duration.ofNanos(1000));
        }
        Instant second = begin.plusNanos(1000);
        Instant fourth = begin.plusNanos(3000);
        assertThat(found(world.lin(), with().registeredFrom(second))).hasSize(3);
        assertThat(found(world.lin(), with().registeredUntil(fourth))).hasSize(3);
        assertThat(found(world.lin(), with().registeredFrom(second).registeredUntil(fourth)))
                .containsExactly("Customer 1", "Customer 2");
        assertThat(found(world.lin(), with().registeredFrom(fourth).registeredUntil(second)))
                .isEmpty();
    }

    /** A unit and the units below it, as they are now. */
    @Test
    default void findsByTheUnitOfTheManager() {
        World world = World.on(store());
        for (CrmSession each : List.of(world.lin(), world.ada(), world.sol())) {
            each.customers().register(new CustomerDraft("Of " + each.userId()));
        }
        String lins = "Of " + world.lin().userId();
        String adas = "Of " + world.ada().userId();
        String sols = "Of " + world.sol().userId();
        assertThat(found(world.root(), with().managerUnit(world.north()))).containsExactlyInAnyOrder(lins, adas);
        assertThat(found(world.root(), with().managerUnit(world.coast()))).containsExactly(adas);
        assertThat(found(world.root(), with().managerUnit(world.headOffice()))).hasSize(3);
        assertThat(found(world.boss(), with().managerUnit(world.south()))).isEmpty();
        world.root().access().move(world.lin().userId(), world.south());
        assertThat(found(world.root(), with().managerUnit(world.south()))).containsExactlyInAnyOrder(lins, sols);
        assertThat(found(
                        world.root(),
                        with().managerUnit(new org.crmkit.kernel.permission.OrgUnitId(
                                world.lin().userId().value()))))
                .isEmpty();
    }

    /** The latest order decides; cancelled orders, and customers without any, do not count. */
    @Test
    default void findsByTheDayOfTheLastOrder() {
        World world = World.on(store());
        LocalDate day = world.today();
        List<CustomerId> ids = new ArrayList<>();
        for (String each : List.of("Old", "Both", "New", "Cancelled", "None")) {
            ids.add(world.lin().customers().register(new CustomerDraft(each)).id());
        }
        world.feed(
                world.anOrder(ids.get(0), day.minusDays(1)),
                world.anOrder(ids.get(0), day.minusDays(9)),
                world.anOrder(ids.get(1), day.minusDays(9)),
                world.anOrder(ids.get(1), day),
                world.anOrder(ids.get(2), day),
                OrderDraftBuilder.builder(world.anOrder(ids.get(0), day))
                        .state(OrderState.CANCELLED)
                        .build(),
                OrderDraftBuilder.builder(world.anOrder(ids.get(3), day.minusDays(9)))
                        .state(OrderState.CANCELLED)
                        .build());
        assertThat(found(world.lin(), with().lastOrderBefore(day))).containsExactly("Old");
        assertThat(found(world.lin(), with().lastOrderBefore(day.plusDays(1)))).containsExactly("Both", "New", "Old");
        assertThat(found(world.lin(), with().lastOrderBefore(day.minusDays(1)))).isEmpty();
        assertThat(found(world.lin(), with().lastOrderBefore(day).name("old"))).containsExactly("Old");
    }
}

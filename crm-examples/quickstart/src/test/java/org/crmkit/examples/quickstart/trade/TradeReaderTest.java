package org.crmkit.examples.quickstart.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.CsvFolder;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.product.PriceDraft;
import org.crmkit.trade.product.ProductDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradeReaderTest {

    @Test
    void readsAFolder() {
        TradeData data = TradeReader.read(TradeFolder.small());

        assertThat(data.faults()).isEmpty();
        assertThat(data.employees())
                .containsExactly(
                        new TradeData.Employee("1", "Ada Root", null), new TradeData.Employee("2", "Ben Fox", "1"));
        assertThat(data.buyers()).extracting(TradeData.Buyer::key).containsExactly("LOTUS", "FJORD", "ETE");
        CustomerDraft lotus = data.buyers().get(0).draft();
        assertThat(lotus.name()).isEqualTo("Blue Lotus");
        assertThat(lotus.profile().address()).isEqualTo("Bund 1, Shanghai, China");
        assertThat(data.firstDay()).isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(data.lastDay()).isEqualTo(LocalDate.of(2025, 9, 1));
    }

    @Test
    void readsPricesAsCentsAndDiscountsAsHundredths() {
        TradeData data = TradeReader.read(TradeFolder.small());

        assertThat(data.goods())
                .extracting(TradeData.Goods::draft)
                .extracting(ProductDraft::price)
                .containsExactly(PriceDraft.of("9.80", "USD"), PriceDraft.of("20.00", "USD"));
        assertThat(data.sales().get(0).lines())
                .containsExactly(
                        OrderLineDraft.of("1", "10.0000", "9.80", "0.15"),
                        OrderLineDraft.of("2", "1.0000", "20.000000", "0.0000"));
        assertThat(data.sales().get(1).gross()).isEqualByComparingTo("59.97");
    }

    @Test
    void readsTypesWhereTheFileOfThemIsThere() {
        assertThat(TradeReader.read(TradeFolder.small()).goods())
                .extracting(each -> each.draft().type())
                .containsExactly("Beans", "Cups, glasses");
        assertThat(TradeReader.read(TradeFolder.small().without(TradeReader.CATEGORIES))
                        .goods())
                .extracting(each -> each.draft().type())
                .containsExactly(null, null);
    }

    @Test
    void takesAProductWithoutATypeWhereThatIsNotThere() {
        TradeData data = TradeReader.read(TradeFolder.small()
                .with(TradeReader.CATEGORIES, TradeFolder.header(TradeColumns.CATEGORIES) + "1,Beans,\n2,\"Cups,\n"));

        assertThat(data.goods()).extracting(each -> each.draft().type()).containsExactly("Beans", null);
        assertThat(data.faults())
                .containsExactly(new Fault(TradeReader.CATEGORIES, 3, "category_name", "a quote is left open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsTheSameWhateverALineEndsWith(String end) {
        CsvFolder folder = TradeFolder.small();
        for (String file : List.of(
                TradeReader.CATEGORIES,
                TradeReader.PRODUCTS,
                TradeReader.EMPLOYEES,
                TradeReader.CUSTOMERS,
                TradeReader.ORDERS,
                TradeReader.DETAILS)) {
            String text = new String(folder.read(file), StandardCharsets.UTF_8);
            folder.with(file, "\uFEFF" + text.replace("\n", end));
        }

        assertThat(TradeReader.read(folder)).isEqualTo(TradeReader.read(TradeFolder.small()));
    }

    @Test
    void namesBothLinesOfAQuotedLineBreakAndKeepsTheOthers() {
        CsvFolder folder = TradeFolder.small();
        String customers = new String(folder.read(TradeReader.CUSTOMERS), StandardCharsets.UTF_8);

        TradeData data = TradeReader.read(folder.with(
                TradeReader.CUSTOMERS, customers.replace("Café Été", "\"Café\nÉté\"") + "😀,🍕 Ana,,,,,,,,,\n"));

        assertThat(data.buyers()).extracting(TradeData.Buyer::key).containsExactly("LOTUS", "FJORD", "😀");
        assertThat(data.faults())
                .containsExactly(
                        new Fault(TradeReader.CUSTOMERS, 4, "company_name", "a quote is left open"),
                        new Fault(TradeReader.CUSTOMERS, 5, "fax", "there are 10 columns instead of 11"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "13,NOONE,1,2025-01-02,,,,,,,,,, | customer_id | there is no NOONE in the other files",
                "13,LOTUS,9,2025-01-02,,,,,,,,,, | employee_id | there is no 9 in the other files",
                "13,LOTUS,1,,,,,,,,,,, | order_date | is missing",
                "13,LOTUS,1,2025-02-30,,,,,,,,,, | order_date | there is no date 2025-02-30",
                "13,LOTUS,1,2025-01-02,,2025-01-01,,,,,,,, | shipped_date | 2025-01-01 is before it was ordered",
                "13,LOTUS,1,1925-01-02,,,,,,,,,, | order_date | is more than 5 years from the middle of the data",
                "10,LOTUS,1,2025-01-02,,,,,,,,,, | order_id | 10 is there already",
                ",LOTUS,1,2025-01-02,,,,,,,,,, | order_id | is missing",
                "13,LOTUS,1 | order_date | there are 3 columns instead of 14",
                "13 | customer_id | there is 1 column instead of 14",
                "13,\"LOTUS,1,2025-01-02,,,,,,,,,, | customer_id | a quote is left open",
                "13,LOTUS,1,2025-01-02,,,,,,,,,,\"China | ship_country | a quote is left open",
                "13,\"LOTUS\"!,1,2025-01-02,,,,,,,,,, | customer_id | something stands behind a closing quote",
            })
    void tellsWhatIsWrongWithAnOrderAndKeepsTheOthers(String line, String column, String reason) {
        CsvFolder folder = TradeFolder.small();
        String orders = new String(folder.read(TradeReader.ORDERS), StandardCharsets.UTF_8);

        TradeData data = TradeReader.read(folder.with(TradeReader.ORDERS, orders + line + "\n"));

        assertThat(data.sales()).hasSize(3);
        assertThat(data.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(TradeReader.ORDERS);
            assertThat(fault.line()).isEqualTo(5);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99,1,9.8,1,0 | order_id | there is no 99 in the other files",
                "11,7,9.8,1,0 | product_id | there is no 7 in the other files",
                "11,1,-9.8,1,0 | unit_price | -9.800000 is negative",
                "11,1,9.8e3,1,0 | unit_price | 9.8e3 is no number",
                "11,1,9.8,many,0 | quantity | many is no number",
                "11,1,9.8,-1000000,0 | quantity | -1000000 is more than 999999",
                "11,1,-9.8,-1,0 | unit_price | -9.800000 is negative",
                "11,,9.8,1,0 | product_id | is missing",
                "11,1,9.8,1,-0.5 | discount | -0.5000 is negative",
                "11,1,9.8,1000000,0 | quantity | 1000000 is more than 999999",
                "11,1,9.8,1,1.5 | discount | 1.5 is more than 1",
                "11,1,9.8,1, | discount | is missing",
            })
    void tellsWhatIsWrongWithALineAndKeepsTheRestOfItsOrder(String line, String column, String reason) {
        CsvFolder folder = TradeFolder.small();
        String details = new String(folder.read(TradeReader.DETAILS), StandardCharsets.UTF_8);

        TradeData data = TradeReader.read(folder.with(TradeReader.DETAILS, details + line + "\n"));

        assertThat(data.sales()).extracting(each -> each.lines().size()).containsExactly(2, 1, 1);
        assertThat(data.faults()).containsExactly(new Fault(TradeReader.DETAILS, 6, column, reason));
    }

    @Test
    void takesReturnsLinesWithoutAProductAndAProductTwice() {
        TradeData data = TradeReader.read(TradeFolder.small()
                .with(
                        TradeReader.ORDERS,
                        TradeFolder.header(TradeColumns.ORDERS).strip() + ",Returned_Order_ID\n" + """
                        10,LOTUS,1,2025-01-02,,2025-01-05,,,,,,,,,
                        11,LOTUS,1,2025-02-03,,,,,,,,,,,10
                        12,LOTUS,1,2025-02-03,,,,,,,,,,,2024-17
                        """)
                .with(TradeReader.DETAILS, "label," + TradeFolder.header(TradeColumns.DETAILS) + """
                        ,10,1,9.80000019,10,0.150000006
                        Postage 😀,10,,4.95,1,0
                        ,10,1,0.0025,400,0.0625
                        ,11,1,9.80000019,-9,0.150000006
                        Credit,12,,-5,1,0
                        """));

        assertThat(data.faults()).isEmpty();
        assertThat(data.sales()).extracting(TradeData.Sale::returned).containsExactly(null, "10", "2024-17");
        assertThat(data.sales().get(0).lines())
                .containsExactly(
                        OrderLineDraft.of("1", "10.0000", "9.80", "0.15"),
                        new OrderLineDraft(null, "Postage 😀", "1.0000", null, "4.950000", "0.0000"),
                        OrderLineDraft.of("1", "400.0000", "0.002500", "0.0625"));
        assertThat(data.sales().get(0).net()).isEqualByComparingTo("89.1875");
        assertThat(data.sales().get(1).lines()).containsExactly(OrderLineDraft.of("1", "-9.0000", "9.80", "0.15"));
        assertThat(data.sales().get(2).net()).isEqualByComparingTo("-5");
    }

    @Test
    void tellsOfTheLinesOfAnOrderThatCannotGoIn() {
        CsvFolder folder = TradeFolder.small();
        String orders = new String(folder.read(TradeReader.ORDERS), StandardCharsets.UTF_8);

        TradeData data = TradeReader.read(
                folder.with(TradeReader.ORDERS, orders.replace("11,FJORD,2,2025-02-03", "11,FJORD,2,1905-02-03")));

        assertThat(data.sales()).extracting(TradeData.Sale::number).containsExactly("10", "12");
        assertThat(data.faults())
                .extracting(Fault::file, Fault::line)
                .containsExactly(tuple(TradeReader.DETAILS, 4), tuple(TradeReader.ORDERS, 3));
    }

    @Test
    void refusesAnOrderThatComesToMoreThanCanBeKept() {
        StringBuilder details = new StringBuilder(TradeFolder.header(TradeColumns.DETAILS));
        details.append("10,1,999999999,999999,0\n10,2,999999999,999999,0\n10,2,999999999,-999999,1\n");

        TradeData data = TradeReader.read(TradeFolder.small().with(TradeReader.DETAILS, details.toString()));

        assertThat(data.faults())
                .containsExactly(new Fault(TradeReader.ORDERS, 2, "order_id", "it comes to more than can be kept"));
        assertThat(data.sales()).extracting(TradeData.Sale::gross).containsOnly(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,Doe,Cy,,,,,,,,,,,,,9, | reports_to | there is no employee 9",
                "3,Doe,Cy,,,,,,,,,,,,,3, | reports_to | leads to nobody who reports to nobody",
                "3,,,,,,,,,,,,,,,1, | last_name | a name has 1 to 55 characters",
                "1,Doe,Cy,,,,,,,,,,,,,, | employee_id | 1 is there already",
            })
    void tellsWhatIsWrongWithAnEmployee(String line, String column, String reason) {
        CsvFolder folder = TradeFolder.small();
        String employees = new String(folder.read(TradeReader.EMPLOYEES), StandardCharsets.UTF_8);

        TradeData data = TradeReader.read(folder.with(TradeReader.EMPLOYEES, employees + line + "\n"));

        assertThat(data.employees()).hasSize(2);
        assertThat(data.faults()).containsExactly(new Fault(TradeReader.EMPLOYEES, 4, column, reason));
    }

    @Test
    void countsTheLinesThatNameARejectedLine() {
        CsvFolder folder = TradeFolder.small();
        String employees = new String(folder.read(TradeReader.EMPLOYEES), StandardCharsets.UTF_8);
        String orders = new String(folder.read(TradeReader.ORDERS), StandardCharsets.UTF_8);

        TradeData data = TradeReader.read(folder.with(TradeReader.EMPLOYEES, employees + """
                        3,Doe,Cy,,,,,,,,,,,,,9,
                        4,Poe,Di,,,,,,,,,,,,,3,
                        5,Loe,Ed,,,,,,,,,,,,,6,
                        6,Moe,Fay,,,,,,,,,,,,,5,
                        7,,,,,,,,,,,,,,,1,
                        8,Coe,Gus,,,,,,,,,,,,,7,
                        """)
                .with(TradeReader.ORDERS, orders.replace("11,FJORD,2", "11,FJORD,4")));

        assertThat(data.faults())
                .extracting(Fault::file, Fault::line, Fault::reason, Fault::consequence)
                .containsExactly(
                        tuple(TradeReader.EMPLOYEES, 4, "there is no employee 9", false),
                        tuple(TradeReader.EMPLOYEES, 5, "there is no employee 3", true),
                        tuple(TradeReader.EMPLOYEES, 6, "leads to nobody who reports to nobody", false),
                        tuple(TradeReader.EMPLOYEES, 7, "leads to nobody who reports to nobody", false),
                        tuple(TradeReader.EMPLOYEES, 8, "a name has 1 to 55 characters", false),
                        tuple(TradeReader.EMPLOYEES, 9, "there is no employee 7", true),
                        tuple(TradeReader.DETAILS, 4, "there is no 11 in the other files", true),
                        tuple(TradeReader.ORDERS, 3, "there is no 4 in the other files", true));
    }

    @Test
    void keepsTheOrderOfTheFileWhoeverReportsToWhom() {
        String employees = TradeFolder.header(TradeColumns.EMPLOYEES) + """
                2,Fox,Ben,,,,,,,,,,,,,3,
                3,Doe,Cy,,,,,,,,,,,,,1,
                1,Root,Ada,,,,,,,,,,,,,,
                """;

        assertThat(TradeReader.read(TradeFolder.small().with(TradeReader.EMPLOYEES, employees))
                        .employees())
                .extracting(TradeData.Employee::number)
                .containsExactly("2", "3", "1");
    }

    @Test
    void tellsOfACustomerThatIsNotUtf8() {
        byte[] bytes = (TradeFolder.header(TradeColumns.CUSTOMERS)
                        + "LOTUS,Blue Lotus,,,,,,,,,\nETE,\u00C9t\u00E9,,,,,,,,,\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        TradeData data = TradeReader.read(TradeFolder.small().with(TradeReader.CUSTOMERS, bytes));

        assertThat(data.buyers()).extracting(TradeData.Buyer::key).containsExactly("LOTUS");
        assertThat(data.faults())
                .contains(new Fault(TradeReader.CUSTOMERS, 3, "company_name", "is not UTF-8"))
                .extracting(Fault::file)
                .containsExactly(TradeReader.CUSTOMERS, TradeReader.DETAILS, TradeReader.ORDERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employees.csv", "customers.csv", "products.csv", "orders.csv", "order_details.csv"})
    void complainsOfAFileThatIsMissingOrAnotherOne(String file) {
        assertThatThrownBy(() -> TradeReader.read(TradeFolder.small().without(file)))
                .isInstanceOf(Complaint.class)
                .hasMessage("There is no file " + file + ".");
        assertThatThrownBy(() -> TradeReader.read(TradeFolder.small().with(file, "a,b\n1,2\n")))
                .isInstanceOf(Complaint.class)
                .hasMessageStartingWith("The first line of " + file + " should be ");
    }

    @Test
    void readsFilesWithoutAnyRow() {
        CsvFolder folder = TradeFolder.small();
        for (List<String> each : List.of(
                List.of(TradeReader.EMPLOYEES, TradeFolder.header(TradeColumns.EMPLOYEES)),
                List.of(TradeReader.CUSTOMERS, TradeFolder.header(TradeColumns.CUSTOMERS)),
                List.of(TradeReader.PRODUCTS, TradeFolder.header(TradeColumns.PRODUCTS)),
                List.of(TradeReader.ORDERS, TradeFolder.header(TradeColumns.ORDERS)),
                List.of(TradeReader.DETAILS, TradeFolder.header(TradeColumns.DETAILS)))) {
            folder.with(each.get(0), each.get(1));
        }

        TradeData data = TradeReader.read(folder);

        assertThat(data.faults()).isEmpty();
        assertThat(data.firstDay()).isEqualTo(data.lastDay());
    }
}

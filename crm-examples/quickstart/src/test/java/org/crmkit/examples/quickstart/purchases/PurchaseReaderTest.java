package org.crmkit.examples.quickstart.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.crmkit.examples.quickstart.csv.CsvFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseReaderTest {

    private static final String GOOD = " 00004 0001 19970101  2   29.33\r\n";

    @Test
    void readsPurchasesOfOneDayApart() {
        PurchaseData data = read(GOOD + GOOD + " 00021 0002\t19970103 10 0.00\r\n");

        assertThat(data.faults()).isEmpty();
        assertThat(data.purchases())
                .containsExactly(
                        purchase("00004", 1, 1, 2, "29.33"),
                        purchase("00004", 2, 1, 2, "29.33"),
                        purchase("00021", 1, 3, 10, "0.00"));
        assertThat(data.purchases())
                .extracting(PurchaseData.Purchase::name)
                .containsExactly("00004-1997-01-01-1", "00004-1997-01-01-2", "00021-1997-01-03-1");
    }

    @Test
    void knowsEachCustomersFirstDay() {
        PurchaseData data = read(" 2 2 19970105 1 1\n 1 1 19970104 1 1\n 2 2 19970102 1 1\n");

        assertThat(data.customers())
                .containsExactly(Map.entry("2", LocalDate.of(1997, 1, 2)), Map.entry("1", LocalDate.of(1997, 1, 4)));
        assertThat(data.firstDay()).isEqualTo(LocalDate.of(1997, 1, 2));
        assertThat(data.lastDay()).isEqualTo(LocalDate.of(1997, 1, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00004 0001 19970230 2 29.33 | date | there is no date 19970230",
                "00004 0001 1997010 2 29.33 | date | there is no date 1997010",
                "00004 0001 19970101Z 2 29.33 | date | there is no date 19970101Z",
                "00004 0001 20970101 2 29.33 | date | is more than 5 years from the middle",
                "00004 0001 19970101 two 29.33 | units | two is no count",
                "00004 0001 19970101 2 -1 | dollars | -1 is negative",
                "00004 0001 19970101 2 $5 | dollars | $5 is no number",
                "00004 0009 19970101 2 5 | id | 00004 has the id 0001 already",
                "00021 0001 19970101 2 5 | id | 0001 is the id of 00004 already",
                "00004 | id | there is 1 column instead of 5",
                "00004 0001 19970101 2 | dollars | there are 4 columns instead of 5",
                "00004 0001 19970101 2 5 6 | dollars | there are 6 columns instead of 5",
            })
    void tellsWhatIsWrongWithALineAndKeepsTheOthers(String line, String column, String reason) {
        PurchaseData data = read(GOOD + line + "\r\n" + GOOD);

        assertThat(data.purchases()).hasSize(2);
        assertThat(data.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(PurchaseReader.PURCHASES);
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00004 0001 1997-01-01 2 29.33", "00004;0001;1/1/1997;2;29.33", "00004,0001,19970101,2,29.33,"})
    void readsOtherDatesAndSeparators(String line) {
        PurchaseData data = read(line + "\n");

        assertThat(data.faults()).isEmpty();
        assertThat(data.purchases()).containsExactly(purchase("00004", 1, 1, 2, "29.33"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsTheSameWhateverALineEndsWith(String end) {
        PurchaseData data = read("\uFEFF" + (GOOD + GOOD).replace("\r\n", end));

        assertThat(data).isEqualTo(read(GOOD + GOOD));
        assertThat(data.purchases()).hasSize(2);
    }

    private static PurchaseData read(String text) {
        return PurchaseReader.read(new CsvFolder().with(PurchaseReader.PURCHASES, text));
    }

    private static PurchaseData.Purchase purchase(String customer, int number, int day, int units, String dollars) {
        return new PurchaseData.Purchase(customer, number, LocalDate.of(1997, 1, day), units, new BigDecimal(dollars));
    }
}

package org.crmkit.bgnbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseOutlookTest {

    private static final LocalDate FIRST = LocalDate.of(1997, 1, 1);
    private static final LocalDate END = FIRST.plusDays(272);
    private static final BgNbdFit CDNOW = new BgNbdFit(new BgNbd(0.243, 4.414, 0.793, 2.426), -9582.4, 2357, 212, true);

    @Test
    void saysOfEachCustomerWhatTheModelSays() {
        PurchaseOutlook outlook = PurchaseOutlook.of(List.of(summary(1, 3, 213), summary(2, 1, 0)), END, 39, CDNOW);

        CustomerOutlook returning = outlook.customers().get(0);
        assertThat(returning.number()).isEqualTo(CustomerNumber.of(FIRST, 1));
        assertThat(returning.name()).isEqualTo("Customer 1");
        assertThat(returning.counts()).isEqualTo(new PurchaseCounts(2, 213 / 7.0, 272 / 7.0));
        assertThat(returning.alive()).isCloseTo(0.727, within(0.0005));
        assertThat(returning.expected()).isCloseTo(1.226, within(0.0005));
        assertThat(outlook.customers().get(1).alive()).isEqualTo(1);
        assertThat(outlook.fit()).isEqualTo(CDNOW);
    }

    @Test
    void fitsTheModelToTheCustomersItIsAbout() {
        List<PurchaseSummary> some = List.of(summary(1, 3, 213), summary(2, 1, 0), summary(3, 20, 90));

        PurchaseOutlook outlook = PurchaseOutlook.of(some, END, 39);

        assertThat(outlook.fit())
                .isEqualTo(BgNbd.fit(outlook.customers().stream().map(CustomerOutlook::counts)));
        assertThat(outlook.fit().customers()).isEqualTo(3);
    }

    @Test
    void hasNoOutlookWhereThereIsNothingToFit() {
        assertThatThrownBy(() -> PurchaseOutlook.of(List.of(summary(1, 1, 0)), END, 39))
                .isInstanceOf(RuleBrokenException.class);
    }

    /** Also if there is no customer whose purchases could be estimated. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 100_001, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWeeksThatAreOutOfRange(double weeks) {
        assertThatThrownBy(() -> PurchaseOutlook.of(List.of(), END, weeks, CDNOW))
                .isInstanceOf(InvalidInputException.class);
        assertThat(PurchaseOutlook.of(List.of(), END, 0, CDNOW).customers()).isEmpty();
    }

    @Test
    void refusesCustomersWhoBoughtAfterTheDay() {
        assertThatThrownBy(() -> PurchaseOutlook.of(List.of(summary(1, 3, 213)), FIRST.plusDays(212), 39))
                .isInstanceOf(InvalidInputException.class);
    }

    private static PurchaseSummary summary(long number, long days, long lastAfter) {
        return new PurchaseSummary(
                new CustomerId(new UUID(0x7000L, number)),
                CustomerNumber.of(FIRST, number),
                "Customer " + number,
                days,
                days,
                FIRST,
                FIRST.plusDays(lastAfter),
                Money.of("29.33", "USD"));
    }
}

package org.crmkit.reporting.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.period.ReportPeriod;
import org.junit.jupiter.api.Test;

class ContributionTest {

    private static final Currency DOLLARS = Currency.getInstance("USD");

    private static ContributionRow row(int rank, String net, String cumulative) {
        return new ContributionRow(
                rank,
                new CustomerId(new UUID(2, rank)),
                CustomerNumber.of(LocalDate.of(2027, 1, 12), rank),
                "Customer",
                Money.of(net, "USD"),
                Money.of(net, "USD"),
                Money.of(cumulative, "USD"));
    }

    private static Contribution whole(long vitalFew, String net, ContributionRow... rows) {
        return new Contribution(
                new Page<>(List.of(rows), null), rows.length, vitalFew, Money.of(net, "USD"), Money.of(net, "USD"));
    }

    @Test
    void tellsSharesOfTheWhole() {
        ContributionRow first = row(1, "60.00", "60.00");
        ContributionRow second = row(2, "30.00", "90.00");
        Contribution found = whole(2, "90.00", first, second);
        assertThat(found.share(first, 2)).contains(new BigDecimal("66.67"));
        assertThat(found.cumulativeShare(first, 2)).contains(new BigDecimal("66.67"));
        assertThat(found.share(second, 2)).contains(new BigDecimal("33.33"));
        assertThat(found.cumulativeShare(second, 2)).contains(new BigDecimal("100.00"));
        assertThat(found.isVital(second)).isTrue();
        assertThat(whole(1, "90.00", first, second).isVital(second)).isFalse();
    }

    @Test
    void ofNothingThereIsNoShare() {
        ContributionRow nothing = row(1, "0.00", "0.00");
        assertThat(whole(0, "0.00", nothing).share(nothing, 2)).isEmpty();
        assertThat(whole(0, "0.00", nothing).cumulativeShare(nothing, 2)).isEmpty();
        assertThat(whole(0, "0.00", nothing).isVital(nothing)).isFalse();
    }

    @Test
    void isListedFromTheFirstRankOnOnly() {
        ReportPeriod period = ReportPeriod.years(1997, 1997, ZoneOffset.UTC);
        Paging<ContributionSort> backwards = Paging.by(ContributionSort.RANK, Direction.DESCENDING, 10);
        assertThatThrownBy(() -> new ContributionQuery(period, DOLLARS, null, backwards))
                .isInstanceOf(InvalidInputException.class);
        assertThat(ContributionQuery.highest(period, DOLLARS, 10).named("  Q ").nameStart())
                .isEqualTo("Q");
        assertThatThrownBy(() -> ContributionQuery.highest(period, DOLLARS, 10).named("x".repeat(201)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void thePartsOfACompositionAreRankedByCountThenByValueTheUnknownLast() {
        CompositionRow unknown = new CompositionRow(null, 3, 10);
        CompositionRow one = new CompositionRow("1", 3, 10);
        CompositionRow two = new CompositionRow("2", 3, 10);
        CompositionRow most = new CompositionRow("5", 4, 10);
        assertThat(Stream.of(unknown, two, most, one).sorted(CompositionRow.RANKING))
                .containsExactly(most, one, two, unknown);
        assertThat(most.share(1)).contains(new BigDecimal("40.0"));
        assertThat(new CompositionRow("1", 0, 0).share(1)).isEmpty();
    }
}

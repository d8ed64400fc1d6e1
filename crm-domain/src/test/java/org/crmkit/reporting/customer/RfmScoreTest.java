package org.crmkit.reporting.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.value.Money;
import org.junit.jupiter.api.Test;

class RfmScoreTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 12);

    private static PurchaseSummary bought(int who, int lastDay, long orders, String total) {
        return new PurchaseSummary(
                new CustomerId(new UUID(2, who)),
                CustomerNumber.of(DAY, who),
                "Customer " + who,
                orders,
                orders,
                DAY,
                DAY.plusDays(lastDay),
                Money.of(total, "USD"));
    }

    private static List<Integer> frequencies(long... orders) {
        List<PurchaseSummary> all = IntStream.range(0, orders.length)
                .mapToObj(each -> bought(each, 0, orders[each], "1"))
                .toList();
        return RfmScore.of(all).stream().map(RfmScore::frequency).toList();
    }

    @Test
    void fallsIntoFifths() {
        assertThat(frequencies(1, 2, 3, 4, 5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(frequencies(10, 9, 8, 7, 6, 5, 4, 3, 2, 1)).containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
    }

    @Test
    void whoHasTheSameValueHasTheSameScore() {
        assertThat(frequencies(7, 7, 7, 7, 7)).containsOnly(1);
        assertThat(frequencies(1, 1, 1, 1, 9)).containsExactly(1, 1, 1, 1, 5);
        assertThat(frequencies(1, 9, 9, 9, 9)).containsExactly(1, 2, 2, 2, 2);
        assertThat(frequencies(1, 1, 1, 2, 2, 2, 2)).containsExactly(1, 1, 1, 3, 3, 3, 3);
    }

    @Test
    void ofFewerThanFiveTheBestIsNotAlwaysFive() {
        assertThat(frequencies()).isEmpty();
        assertThat(frequencies(3)).containsExactly(1);
        assertThat(frequencies(3, 4)).containsExactly(1, 3);
        assertThat(frequencies(3, 4, 5)).containsExactly(1, 2, 4);
    }

    @Test
    void scoresEachValueForItselfTheLatestOrderAndTheHighestTotalBest() {
        List<RfmScore> scores = RfmScore.of(List.of(
                bought(1, 5, 1, "9.99"),
                bought(2, 4, 2, "10.00"),
                bought(3, 3, 3, "100.00"),
                bought(4, 2, 4, "1.00"),
                bought(5, 1, 5, "5.00")));
        assertThat(scores)
                .extracting(each -> "" + each.recency() + each.frequency() + each.monetary())
                .containsExactly("513", "424", "335", "241", "152");
    }

    @Test
    void doesNotDependOnTheOrderInWhichTheyCome() {
        List<PurchaseSummary> all = new ArrayList<>();
        Random random = new Random(4);
        for (int each = 0; each < 237; each++) {
            all.add(bought(each, random.nextInt(30), 1 + random.nextInt(6), random.nextInt(50) + ".50"));
        }
        List<RfmScore> scores = RfmScore.of(all);
        assertThat(scores).extracting(RfmScore::purchases).isEqualTo(all);
        Collections.shuffle(all, random);
        assertThat(RfmScore.of(all)).containsExactlyInAnyOrderElementsOf(scores);
        for (RfmScore one : scores) {
            long lesser = all.stream()
                    .filter(each -> each.orders() < one.purchases().orders())
                    .count();
            assertThat(one.frequency()).isEqualTo(1 + (int) (5 * lesser / all.size()));
        }
    }
}

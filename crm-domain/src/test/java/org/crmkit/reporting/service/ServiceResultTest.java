package org.crmkit.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceResultTest {

    /** The results of PostgreSQL's percentile_cont(0.5) and percentile_cont(0.9) for the same seconds. */
    @ParameterizedTest
    @CsvSource({
        "7,                                   7,   7",
        "10 20,                               15,  19",
        "0 1 3,                               1,   2.6",
        "5 5 5 5,                             5,   5",
        "1 2 4 8 16 32 64 128 256 512,        24,  281.6",
        "1 2 4 8 16 32 64 128 256 512 1024,   32,  512",
        "1 2 4 8 16 32 64 128 256 512 1024 2048, 48, 972.8"
    })
    void interpolatesBetweenTheCasesAsSqlDoes(String cases, BigDecimal median, BigDecimal ninetieth) {
        long[] seconds =
                Arrays.stream(cases.split(" ")).mapToLong(Long::parseLong).toArray();
        assertThat(Percentiles.of(seconds.length, rank -> seconds[(int) rank]))
                .isEqualTo(new Percentiles(seconds.length, duration(median), duration(ninetieth)));
    }

    @Test
    void asksForNoOtherRanksThanThoseThatItTells() {
        List<Long> asked = new ArrayList<>();
        Percentiles spread = Percentiles.of(1_000_000, rank -> {
            asked.add(rank);
            return rank;
        });
        assertThat(asked).containsExactly(499_999L, 500_000L, 899_999L, 900_000L);
        assertThat(spread.median()).isEqualTo(Duration.ofMillis(499_999_500));
        assertThat(spread.p90()).isEqualTo(Duration.ofMillis(899_999_100));
    }

    @Test
    void liesBetweenTheQuickestAndTheSlowest() {
        Random random = new Random(3);
        for (int count = 1; count <= 60; count++) {
            long[] seconds = random.longs(count, 0, 100_000_000).sorted().toArray();
            Percentiles spread = Percentiles.of(count, rank -> seconds[(int) rank]);
            assertThat(spread.median()).isBetween(Duration.ofSeconds(seconds[0]), spread.p90());
            assertThat(spread.p90()).isLessThanOrEqualTo(Duration.ofSeconds(seconds[count - 1]));
        }
    }

    @Test
    void sharesAndMeansAreRoundedHalfUpAndAbsentOfNothing() {
        ServiceResult result = new ServiceResult(
                "complaint", 8, 2, 6, 0, 1, null, null, 3, 11, KeptDeadlines.NONE, KeptDeadlines.NONE);
        assertThat(result.returnRate(1)).contains(new BigDecimal("12.5"));
        assertThat(result.returnRate(0)).contains(new BigDecimal("13"));
        assertThat(result.meanSatisfaction(2)).contains(new BigDecimal("3.67"));
        ServiceResult nothing =
                new ServiceResult("", 0, 0, 0, 0, 0, null, null, 0, 0, KeptDeadlines.NONE, KeptDeadlines.NONE);
        assertThat(nothing.returnRate(1)).isEmpty();
        assertThat(nothing.meanSatisfaction(1)).isEmpty();
    }

    @Test
    void ranksTheMostFrequentTypeFirst() {
        Stream<ServiceResult> results = Stream.of(of("inquiry", 3), of("suggestion", 9), of("complaint", 3));
        assertThat(results.sorted(ServiceResult.RANKING).map(ServiceResult::type))
                .containsExactly("suggestion", "complaint", "inquiry");
    }

    private static ServiceResult of(String type, long created) {
        return new ServiceResult(
                type, created, created, 0, 0, 0, null, null, 0, 0, KeptDeadlines.NONE, KeptDeadlines.NONE);
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
    }
}

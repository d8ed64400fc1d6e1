package org.crmkit.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.error.Violation;
import org.junit.jupiter.api.Test;

class FeedReportTest {

    private static FeedReport rejecting(int from, int count) {
        List<Rejection> rejections = IntStream.range(from, from + count)
                .mapToObj(each -> new Rejection(each, "", List.of(Violation.of("state", "required"))))
                .toList();
        return new FeedReport(0, 0, 0, count, rejections);
    }

    @Test
    void addsUp() {
        FeedReport sum = new FeedReport(1, 2, 3, 0, List.of()).plus(new FeedReport(10, 20, 30, 0, List.of()));
        assertThat(sum).isEqualTo(new FeedReport(11, 22, 33, 0, List.of()));
        assertThat(sum.fed()).isEqualTo(66);
        assertThat(FeedReport.NOTHING.plus(sum)).isEqualTo(sum);
    }

    @Test
    void keepsTheFirstRejectionsAndCountsAll() {
        FeedReport sum = rejecting(0, 900).plus(rejecting(900, 900)).plus(rejecting(1800, 1));
        assertThat(sum.rejected()).isEqualTo(1801);
        assertThat(sum.rejections()).hasSize(FeedReport.REJECTIONS_MAX);
        assertThat(sum.rejections().get(999).index()).isEqualTo(999);
    }
}

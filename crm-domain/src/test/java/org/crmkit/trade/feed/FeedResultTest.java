package org.crmkit.trade.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.kernel.error.Violation;
import org.junit.jupiter.api.Test;

class FeedResultTest {

    private static FeedResult rejecting(int from, int count) {
        List<FeedRejection> rejections = IntStream.range(from, from + count)
                .mapToObj(each -> new FeedRejection(each, "", List.of(Violation.of("state", "required"))))
                .toList();
        return new FeedResult(0, 0, 0, count, rejections);
    }

    @Test
    void addsUp() {
        FeedResult sum = new FeedResult(1, 2, 3, 0, List.of()).plus(new FeedResult(10, 20, 30, 0, List.of()));
        assertThat(sum).isEqualTo(new FeedResult(11, 22, 33, 0, List.of()));
        assertThat(sum.total()).isEqualTo(66);
        assertThat(FeedResult.NOTHING.plus(sum)).isEqualTo(sum);
    }

    @Test
    void keepsTheFirstRejectionsAndCountsAll() {
        FeedResult sum = rejecting(0, 900).plus(rejecting(900, 900)).plus(rejecting(1800, 1));
        assertThat(sum.rejected()).isEqualTo(1801);
        assertThat(sum.rejections()).hasSize(FeedResult.REJECTIONS_MAX);
        assertThat(sum.rejections().get(999).index()).isEqualTo(999);
    }
}

package org.crmkit.persistence.jpa.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crmkit.customer.CustomerId;
import org.junit.jupiter.api.Test;

/** Split lists keep their order, in parts of few sizes. */
class PartsTest {

    @Test
    void cutsIntoPowersOfTwoBelowALimit() {
        List<Integer> all = IntStream.range(0, 300).boxed().toList();

        List<List<Integer>> parts = Parts.of(all, 142);

        assertThat(parts).extracting(List::size).containsExactly(128, 128, 32, 8, 4);
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    }

    @Test
    void cutsEvenlyWhereSizesDoNotMatter() {
        assertThat(Parts.evenly(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
    }

    @Test
    void cutsNothingIntoNoParts() {
        assertThat(Parts.of(List.of(), 142)).isEmpty();
        assertThat(Parts.of(List.<CustomerId>of())).isEmpty();
    }

    @Test
    void namesEachIdOnce() {
        List<CustomerId> ids = IntStream.range(0, 3000)
                .mapToObj(each -> new CustomerId(new UUID(0, each % 2000)))
                .toList();

        assertThat(Parts.of(ids)).extracting(List::size).containsExactly(Parts.IDS_MAX, 2000 - Parts.IDS_MAX);
    }
}

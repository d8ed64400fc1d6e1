package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2027-01-12T09:30:00.123456Z");

    private final TimeOrderedIds ids = new TimeOrderedIds(new SecureRandom());

    @Test
    void areUuidsOfVersionSevenAsRfc9562LaysThemOut() {
        for (UUID id : Stream.generate(() -> ids.next(NOW)).limit(4096).toList()) {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        }
    }

    @Test
    void keepTheirOrderWithinAMillisecondWhereverTheCountStood() {
        IntStream.range(0, 4000).forEach(earlier -> ids.next(NOW.minusMillis(1)));
        List<String> drawn =
                Stream.generate(() -> ids.next(NOW).toString()).limit(4096).toList();
        boolean inOrder = drawn.equals(drawn.stream().sorted().distinct().toList());
        assertThat(inOrder).isTrue();
    }

    @Test
    void followTheInstantsOfDifferentMilliseconds() {
        List<String> drawn = IntStream.range(0, 2000)
                .mapToObj(each -> ids.next(NOW.plusMillis(each)).toString())
                .toList();
        assertThat(drawn).isSorted();
    }

    @Test
    void keepTheirOrderWhenInstantsGoBackAndWhenTheCountIsFull() {
        List<String> drawn = IntStream.range(0, 10_000)
                .mapToObj(each ->
                        ids.next(each % 3 == 0 ? NOW : NOW.minusSeconds(each)).toString())
                .toList();
        boolean inOrder = drawn.equals(drawn.stream().sorted().distinct().toList());
        assertThat(inOrder).isTrue();
    }

    @Test
    void areOrderedAsTextAndAsJavaComparesThemAlike() {
        List<UUID> drawn = IntStream.range(0, 1000)
                .mapToObj(each -> ids.next(NOW.plusMillis(each)))
                .toList();
        assertThat(drawn).isSorted();
    }

    @Test
    void areUniqueOverThreadsWithinOneInstant() {
        Set<UUID> drawn = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 100_000).parallel().forEach(each -> drawn.add(ids.next(NOW)));
        assertThat(drawn).hasSize(100_000);
    }

    @Test
    void comeAgainFromASeed() {
        assertThat(new TimeOrderedIds(new Random(7)).next(NOW)).isEqualTo(new TimeOrderedIds(new Random(7)).next(NOW));
    }
}

package org.crmkit.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameBasedIdsTest {

    private static List<UUID> many() {
        return IntStream.range(0, 5000)
                .mapToObj(each -> NameBasedIds.of("order", String.valueOf(each)))
                .toList();
    }

    /** These ids are stored in databases. They are listed here so that they never change. */
    @Test
    void areTheSameForEver() {
        assertThat(NameBasedIds.of("order", "10248")).hasToString("2aa39a6a-96e3-885c-ad7a-c0d2aaa107fe");
        assertThat(NameBasedIds.of("product", "茶 🍵")).hasToString("6eaf653c-69b9-8286-afc6-3b3d36b28176");
        assertThat(NameBasedIds.of("stock", "1", "North", null)).hasToString("30148c1c-bc60-8979-9b97-93a201d2b2ea");
    }

    @Test
    void areUuidsOfVersionEightAsRfc9562LaysThemOut() {
        assertThat(many()).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(many()).doesNotHaveDuplicates();
    }

    /** MariaDB rejects ids of this version if the ninth byte contains only the bits of the variant. */
    @Test
    void areSuchAsEveryDatabaseTakes() {
        assertThat(many()).allMatch(id -> id.getLeastSignificantBits() >>> 56 != 0x80);
    }

    /** Java compares UUIDs as signed numbers, databases compare them by their text. */
    @Test
    void areComparedByJavaAsByDatabases() {
        assertThat(many()).allMatch(id -> id.getMostSignificantBits() >= 0);
        List<String> asJava = many().stream().sorted().map(UUID::toString).toList();
        assertThat(asJava).isSorted();
    }

    @Test
    void tellTheKindsAndThePartsOfANameApart() {
        Set<UUID> ids = new HashSet<>(List.of(
                NameBasedIds.of("stock", "1", "North", null),
                NameBasedIds.of("stock", "1", "North", ""),
                NameBasedIds.of("stock", "1", "North"),
                NameBasedIds.of("stock", "1", null, "North"),
                NameBasedIds.of("stock", "1N", "orth", null),
                NameBasedIds.of("stock", "", "1North", null),
                NameBasedIds.of("order", "1", "North", null),
                NameBasedIds.of("stock1", "North", null)));
        assertThat(ids).hasSize(8);
    }
}

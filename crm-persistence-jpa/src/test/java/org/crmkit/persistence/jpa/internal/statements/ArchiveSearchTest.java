package org.crmkit.persistence.jpa.internal.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Search in a large archive on PostgreSQL: every filter finds just the requests that it describes. */
class ArchiveSearchTest {

    private static final int SIZE = Integer.getInteger("crm.rows", 20_000);

    private static final int MEASURED = 1_000_000;

    @Test
    void everyFilterFindsAllItsRequestsAndNoOther() throws SQLException {
        ArchiveSearch archive = new ArchiveSearch(SIZE);

        Map<String, Long> found = archive.count();

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "customer", archive.expected(n -> n % 10_000 == 42),
                        "type", archive.expected(n -> n % 3 == 2),
                        "period of a month", archive.expected(n -> isInTheMonth(archive, n)),
                        "rare word (1 of 5,000)", archive.expected(n -> n % 5_000 == 0),
                        "frequent word (1 of 10)", archive.expected(n -> n % 10 == 0),
                        "word that is nowhere", 0L,
                        "rare word within a type", archive.expected(n -> n % 5_000 == 0 && n % 3 == 2),
                        "frequent word within a customer", 0L));
        assertThat(found.get("period of a month")).isBetween(SIZE / 50L, SIZE / 40L);
    }

    /** Prints the figures of docs/performance.md, in the lane with a million rows. */
    @Test
    void timesThePagesOfAMillion() throws SQLException {
        assumeTrue(SIZE >= MEASURED, "only with a million rows: mvn verify -Psoak");
        new ArchiveSearch(SIZE).measure();
    }

    private static boolean isInTheMonth(ArchiveSearch archive, long number) {
        return !archive.archivedAt(number).isBefore(ArchiveSearch.FROM)
                && archive.archivedAt(number).isBefore(ArchiveSearch.UNTIL);
    }
}

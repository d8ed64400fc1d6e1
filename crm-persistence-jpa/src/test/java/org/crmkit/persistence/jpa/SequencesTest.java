package org.crmkit.persistence.jpa;

import java.util.stream.LongStream;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.testkit.random.CommandSequences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random commands lead to the same results as on the store in memory: outcomes, lists, order, reports, journal. */
class SequencesTest {

    /** The lane of the build sets the number. */
    private static final int SEEDS = Integer.getInteger("crm.seeds", 30);

    private static final int FEWER = Math.min(50, SEEDS);

    private static final int YEARS = 3;

    @ParameterizedTest
    @EnumSource
    void comeToTheSameAsInMemory(TestDatabases database) {
        CommandSequences.assertSame(InMemoryStore.create(), Host.on(database).store(), LongStream.range(0, SEEDS));
    }

    /** The stored records are also equal to those that are rebuilt from the journal. */
    @ParameterizedTest
    @EnumSource
    void aYearComesToTheSameAsInMemory(TestDatabases database) {
        CommandSequences.assertSameYear(
                InMemoryStore.create(), Host.on(database).store(), LongStream.range(0, YEARS));
    }

    @Test
    void comeToTheSameInTransactionsOfTheHost() {
        Lane.assumeIncludesHostOn(TestDatabases.H2);
        CommandSequences.assertSame(
                InMemoryStore.create(), Host.on(TestDatabases.H2).wrappingStore(), LongStream.range(0, FEWER));
    }
}

package org.crmkit.testkit.random;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.crmkit.spi.Store;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.RebuiltRecords;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.World;

/**
 * Random commands, allowed and rejected ones, by users of every role. They are derived from a seed alone. Executed on two stores,
 * they must produce the same results, lists, reports and journal. On each of them, every record must be equal to the one that is rebuilt from its entries.
 */
public final class CommandSequences {

    /** The number of commands in a sequence. */
    public static final int LENGTH = 25;

    /** The prefix in a transcript where something other than a result or a rejection was produced. */
    static final String FAULT = "FAULT: ";

    private CommandSequences() {}

    /**
     * Executes the sequence of a seed. Returns the result of each command and what every user sees afterwards.
     *
     * @param store the store
     * @param tenant a tenant that has not been created
     * @param seed the seed of the sequence
     */
    public static String transcriptOf(Store store, String tenant, long seed) {
        return transcript(store, tenant, seed, all(), store.ownsTransactions());
    }

    /**
     * Asserts that sequences produce the same transcript on two stores. If one does not, commands are left out as long as the
     * transcripts still differ, and the remaining commands are shown.
     *
     * @param expected the reference store, such as the one in memory
     * @param actual the store under test
     * @param seeds the seeds of the sequences
     */
    public static void assertSame(Store expected, Store actual, LongStream seeds) {
        seeds.forEach(seed -> {
            Pair all = play(expected, actual, seed, all());
            if (all.differ()) {
                List<Integer> fewest = shrink(expected, actual, seed);
                Pair least = play(expected, actual, seed, fewest);
                Assertions.assertThat(least.actual())
                        .as("seed %s, commands %s of %s", seed, fewest, LENGTH)
                        .doesNotContain(FAULT)
                        .isEqualTo(least.expected());
                throw new AssertionError("seed " + seed + " differs only now and then: " + all);
            }
        });
    }

    /**
     * Asserts that a played year leads to the same lists, reports and journal on two stores, whatever the seed of the questions.
     */
    public static void assertSameYear(Store expected, Store actual, LongStream seeds) {
        boolean rejections = expected.ownsTransactions() && actual.ownsTransactions();
        seeds.forEach(seed -> {
            String tenant = "year-" + seed + "-" + UUID.randomUUID();
            Assertions.assertThat(year(actual, tenant, seed, rejections))
                    .as("seed %s", seed)
                    .doesNotContain(FAULT)
                    .isEqualTo(year(expected, tenant, seed, rejections));
        });
    }

    private static String year(Store store, String tenant, long seed, boolean rejections) {
        Transcript transcript = new Transcript();
        World world = World.on(store, tenant, seed);
        RebuildSource.playWholeYear(world);
        KnownIds known = new KnownIds(world);
        TenantState.of(world).records().values().forEach(records -> records.forEach(known::learn));
        return observed(world, known, transcript, seed, rejections);
    }

    private static String observed(World world, KnownIds known, Transcript transcript, long seed, boolean rejections) {
        new Observation(world, known, transcript, seed).observe(rejections);
        transcript.note("records that differ from their entries", () -> {
            RebuiltRecords.assertSame(world);
            return "none";
        });
        return transcript.toString();
    }

    private static List<Integer> shrink(Store expected, Store actual, long seed) {
        List<Integer> kept = new ArrayList<>(all());
        for (Integer each : all()) {
            List<Integer> fewer = new ArrayList<>(kept);
            fewer.remove(each);
            if (play(expected, actual, seed, fewer).differ()) {
                kept = fewer;
            }
        }
        return kept;
    }

    private static Pair play(Store expected, Store actual, long seed, List<Integer> commands) {
        boolean rejections = expected.ownsTransactions() && actual.ownsTransactions();
        String tenant = "seed-" + seed + "-" + UUID.randomUUID();
        return new Pair(
                transcript(expected, tenant, seed, commands, rejections),
                transcript(actual, tenant, seed, commands, rejections));
    }

    private static String transcript(
            Store store, String tenant, long seed, List<Integer> commands, boolean rejections) {
        Transcript transcript = new Transcript();
        World world = World.on(store, tenant, seed);
        KnownIds known = new KnownIds(world);
        for (int command : commands) {
            RandomCommand.of(world, known, transcript, seed, command).play();
        }
        return observed(world, known, transcript, seed, rejections);
    }

    private static List<Integer> all() {
        return IntStream.range(0, LENGTH).boxed().toList();
    }

    private record Pair(String expected, String actual) {

        boolean differ() {
            return !expected.equals(actual) || expected.contains(FAULT);
        }
    }
}

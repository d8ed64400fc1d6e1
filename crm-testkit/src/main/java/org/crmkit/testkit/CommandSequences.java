package org.crmkit.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.crmkit.store.Store;

/**
 * Random commands, legal and illegal, by people of every role, that follow from a seed alone: played on two stores they
 * must come to the same outcomes, lists, figures and journal.
 */
public final class CommandSequences {

    /** How many commands a sequence has. */
    public static final int LENGTH = 25;

    /** What stands in a transcript where something else came than a result or a rejection. */
    static final String FAULT = "FAULT: ";

    private CommandSequences() {}

    /**
     * Plays the sequence of a seed and tells what came of each command and what everybody then sees.
     *
     * @param store where
     * @param tenant a tenant that has not been founded
     * @param seed which sequence
     */
    public static String transcriptOf(Store store, String tenant, long seed) {
        return transcript(store, tenant, seed, all(), store.ownsTransactions());
    }

    /**
     * Makes sure that some sequences come to the same on two stores. If one does not, commands are left out as long as
     * the two still differ, and what is left is shown.
     *
     * @param expected the store that is right, such as the one in memory
     * @param actual the store under test
     * @param seeds which sequences
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
        new Observation(world, known, transcript, seed).observe(rejections);
        return transcript.toString();
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

package org.crmkit.testkit.random;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.world.World;

/** One command. It is derived from the seed, its position in the sequence, and the results of the commands before. */
public final class RandomCommand {

    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofNanos(1_500),
            Duration.ofMinutes(-1),
            Duration.ofHours(5),
            Duration.ofDays(9),
            Duration.ofSeconds(1, 123_456_789));

    private static final Map<String, RandomSource> SOURCES = ContextCases.of(RandomSource.class).stream()
            .collect(Collectors.toMap(RandomCommand::nameOf, each -> each, (one, other) -> one, LinkedHashMap::new));

    private static final List<Map<RandomSource, Integer>> MIXES = mixes();

    private final World world;
    private final KnownIds known;
    private final Transcript transcript;
    private final SplittableRandom random;
    private final Map<RandomSource, Integer> mix;
    private final int place;

    private RandomCommand(World world, KnownIds known, Transcript transcript, long seed, int place) {
        this.world = world;
        this.known = known;
        this.transcript = transcript;
        this.random = new SplittableRandom(seed * 1_000_003 + place);
        this.mix = MIXES.get(Math.floorMod(seed, MIXES.size()));
        this.place = place;
    }

    public static RandomCommand of(World world, KnownIds known, Transcript transcript, long seed, int place) {
        return new RandomCommand(world, known, transcript, seed, place);
    }

    /**
     * The mixes of commands: each sequence is mainly about some contexts that need each other. The numbers are the share of a
     * context, in percent. A context that no mix names gets one of its own.
     */
    private static List<Map<RandomSource, Integer>> mixes() {
        List<Map<RandomSource, Integer>> mixes = new ArrayList<>(List.of(
                mix("sales 72", "customer 10", "service 4", "sales.pipeline 5", "access 9"),
                mix(
                        "customer 24",
                        "service 38",
                        "service.level 4",
                        "customer.interaction 10",
                        "dictionary 12",
                        "access 4",
                        "sales 8"),
                mix("customer 14", "trade 42", "churn 39", "access 5")));
        Set<RandomSource> mixed =
                mixes.stream().flatMap(each -> each.keySet().stream()).collect(Collectors.toSet());
        SOURCES.forEach((name, source) -> {
            if (!mixed.contains(source)) {
                mixes.add(mix("customer 25", name + " 65", "access 10"));
            }
        });
        return mixes;
    }

    private static Map<RandomSource, Integer> mix(String... shares) {
        Map<RandomSource, Integer> mix = new LinkedHashMap<>();
        for (String each : shares) {
            List<String> share = Arrays.asList(each.split(" ", 2));
            RandomSource source = SOURCES.get(share.get(0));
            if (source == null) {
                throw new IllegalStateException("no context has the commands of " + each);
            }
            mix.put(source, Integer.valueOf(share.get(1)));
        }
        return mix;
    }

    /** Returns the name of the context of a case: its package below the testkit, which is that of the domain. */
    private static String nameOf(RandomSource source) {
        return source.getClass().getPackageName().replace("org.crmkit.testkit.", "");
    }

    void play() {
        play(KnownIds.one(random, PAUSES));
    }

    /**
     * Executes it after some time has passed. The time may be negative, as between two machines whose clocks differ.
     */
    public void play(Duration pause) {
        world.clock().advance(pause);
        source().play(new RandomDraw(world, known, random, this::play));
    }

    /** A sequence begins with two commands of the first context of its mix. */
    private RandomSource source() {
        int number = place < 2 ? 0 : random.nextInt(100);
        RandomSource last = mix.keySet().iterator().next();
        int sum = 0;
        for (Map.Entry<RandomSource, Integer> each : mix.entrySet()) {
            last = each.getKey();
            sum += each.getValue();
            if (number < sum) {
                break;
            }
        }
        return last;
    }

    private void play(String what, Callable<?> command) {
        known.learn(transcript.note(place + " " + what, command));
    }
}

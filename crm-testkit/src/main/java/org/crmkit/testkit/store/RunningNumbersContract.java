package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.crmkit.kernel.command.RunningNumbers;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Running numbers: starting at 1, each series separate, and no number twice, however many callers there are. */
public interface RunningNumbersContract extends Contract {

    private static long next(World world, String series) {
        return world.write(work -> work.numbers().next(series));
    }

    /** Also several within one unit of work. */
    @Test
    default void countsEachSeriesFromOneOn() {
        World world = World.on(store());
        String longest = "s".repeat(RunningNumbers.SERIES_MAX);
        assertThat(IntStream.range(0, 3).mapToObj(index -> next(world, "a"))).containsExactly(1L, 2L, 3L);
        assertThat(next(world, longest)).isEqualTo(1);
        assertThat(next(world, "A")).isEqualTo(1);
        assertThat(next(world, "a ")).isEqualTo(1);
        assertThat(world.<List<Long>>write(work -> List.of(
                        work.numbers().next("a"),
                        work.numbers().next("b"),
                        work.numbers().next("a"))))
                .containsExactly(4L, 1L, 5L);
    }

    /** A caller who is rejected because another was faster may retry. No caller gets the number of another. */
    @Test
    default void givesNoNumberTwiceToEightAtOnce() {
        World world = World.on(store());
        List<Long> drawn =
                ConcurrentRunner.run(
                                8,
                                index -> IntStream.range(0, 25)
                                        .mapToObj(turn -> patiently(world))
                                        .toList())
                        .stream()
                        .flatMap(each -> each.get().stream())
                        .sorted()
                        .toList();
        assertThat(drawn).hasSize(200).doesNotHaveDuplicates();
        assertThat(drawn.get(0)).isEqualTo(1);
        assertThat(LongStream.of(next(world, "busy"))).allMatch(each -> each > drawn.get(199));
    }

    private static long patiently(World world) {
        while (true) {
            try {
                return next(world, "busy");
            } catch (ConflictException slower) {
                Thread.onSpinWait();
            }
        }
    }
}

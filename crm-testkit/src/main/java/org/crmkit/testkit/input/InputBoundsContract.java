package org.crmkit.testkit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.testkit.input.InputPlaces.Outcome;
import org.crmkit.testkit.input.InputPlaces.Place;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.TradeFeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Input beyond the limits is rejected before it is processed, in any method: long texts, large sets and lists, and instants and
 * days that not every store can keep.
 */
public interface InputBoundsContract extends Contract {

    /** More than any limit of a set or a list. */
    int TOO_MANY = 10_001;

    /** A text of this length takes 20 seconds to normalize. */
    int MARKS = 100_000;

    private static List<Place> places(World world, Predicate<Place> wanted) {
        List<Place> places =
                InputPlaces.of(world.root()).stream().filter(wanted).toList();
        assertThat(places).hasSizeGreaterThan(3);
        return places;
    }

    private static void assertFault(Place place, @Nullable Object value, String... codes) {
        Outcome outcome = InputPlaces.outcome(place, value);
        assertThat(outcome.strange()).as("%s", place).isNull();
        assertThat(outcome.hasFault(codes))
                .as("%s is refused, by %s", place, outcome.faults())
                .isTrue();
    }

    /** A set of enum constants cannot contain more values than there are constants. */
    @Test
    default void refusesSetsAndListsThatAreTooLarge() {
        World world = World.on(store());
        List<Place> places = places(
                world,
                each -> (each.raw() == Set.class || each.raw() == List.class)
                        && !ResolvedTypes.raw(item(each)).isEnum());
        TenantState.unchangedBy(
                world,
                () -> places.forEach(
                        each -> assertFault(each, InputSamples.many(each.raw(), item(each), TOO_MANY), "too-many")));
    }

    private static java.lang.reflect.Type item(Place place) {
        return ((ParameterizedType) place.type()).getActualTypeArguments()[0];
    }

    /** In filters, drafts, queries and periods. */
    @Test
    default void refusesInstantsAndDaysThatNotEveryStoreKeeps() {
        World world = World.on(store());
        List<Place> instants = places(world, each -> each.raw() == Instant.class);
        List<Place> days = places(world, each -> each.raw() == LocalDate.class);
        TenantState.unchangedBy(world, () -> {
            for (Place each : instants) {
                assertFault(each, Instant.MIN, "out-of-range");
                assertFault(each, Instant.MAX, "out-of-range");
            }
            for (Place each : days) {
                assertFault(each, LocalDate.MIN, "out-of-range");
                assertFault(each, LocalDate.MAX, "out-of-range");
            }
        });
    }

    /** The sizes of the commands of a job and of a feed. */
    @Test
    default void refusesSizesOfJobsAndFeedsOutOfRange() {
        World world = World.on(store());
        for (int size : List.of(Integer.MIN_VALUE, -1, 0, ChurnDetection.PAGE_SIZE_MAX + 1, Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> world.admin().churnDetection().pageSize(size))
                    .as("%s", size)
                    .isInstanceOf(InvalidInputException.class);
        }
        for (int size : List.of(Integer.MIN_VALUE, -1, 0, TradeFeed.BATCH_SIZE_MAX + 1, Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> world.admin().tradeFeed().batchSize(size))
                    .as("%s", size)
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    /** For any caller: the check comes before the authorization. */
    @Test
    default void refusesLongTextsWithoutReadingThem() {
        World world = World.on(store());
        List<Place> texts = places(world, each -> each.raw() == String.class);
        String text = "a" + "\u0301\u0323".repeat(MARKS);
        TenantState.unchangedBy(
                world,
                () -> texts.forEach(each -> assertTimeoutPreemptively(
                        Duration.ofSeconds(10),
                        () -> assertFault(each, text, "too-long", "malformed", "no-currency"),
                        each.toString())));
    }
}

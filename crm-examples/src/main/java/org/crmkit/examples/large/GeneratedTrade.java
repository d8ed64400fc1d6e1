package org.crmkit.examples.large;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.trade.OrderDraft;
import org.crmkit.trade.OrderLineDraft;
import org.crmkit.trade.OrderState;

/**
 * As many customers and orders as one likes, made up from a seed: the same seed gives the same ones, each by its place alone, so
 * that none need be remembered. One customer in five has not ordered for more than seven months.
 *
 * @param seed the seed
 * @param customers how many customers
 * @param orders how many orders, each of one line; customers take turns in an order that the seed shuffles
 * @param until the day of the latest orders
 */
public record GeneratedTrade(long seed, int customers, long orders, LocalDate until) {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int PRODUCTS = 5000;
    private static final int YEARS = 3;
    private static final int QUIET_IN = 5;
    private static final int QUIET_MONTHS = 7;
    private static final int RECENT_MONTHS = 5;
    private static final int DAYS = 30;
    private static final int CANCELLED_IN = 20;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    /** The first millisecond of 2020, from which on customers were registered one by one. */
    private static final long FIRST_MILLI = 1_577_836_800_000L;

    /** Returns the id of the customer at a place, from 0 on; later ones are greater. */
    public CustomerId customer(int place) {
        long random = new SplittableRandom(seed ^ (0x9E37_79B9_7F4A_7C15L * (place + 1L))).nextLong();
        return new CustomerId(new UUID(((FIRST_MILLI + place) << 16) | VERSION_7, VARIANT | (random & RANDOM_BITS)));
    }

    /** Says whether the customer at a place has stopped buying. */
    public boolean isQuiet(int place) {
        return new SplittableRandom(seed + place).nextInt(QUIET_IN) == 0;
    }

    /** Returns all orders. */
    public Stream<OrderDraft> all() {
        return LongStream.range(0, orders).mapToObj(this::order);
    }

    /** Returns the order at a place, from 0 on. */
    public OrderDraft order(long place) {
        SplittableRandom random = new SplittableRandom(seed * 31 + place);
        int buyer = buyer(place);
        OrderLineDraft line = new OrderLineDraft(
                "P" + random.nextInt(PRODUCTS),
                BigDecimal.valueOf(1L + random.nextInt(20)),
                null,
                BigDecimal.valueOf(100L + random.nextInt(100_000), 2),
                BigDecimal.valueOf(5L * random.nextInt(4), 2));
        OrderState state = random.nextInt(CANCELLED_IN) == 0 ? OrderState.CANCELLED : OrderState.PAID;
        return new OrderDraft(
                "O" + place, customer(buyer), day(place, buyer, random), null, state, EURO, List.of(line), null);
    }

    /** Every customer has the same number of orders, give or take one. */
    private int buyer(long place) {
        long shuffled = place % customers * 7_368_787L + place / customers * 104_729L + seed;
        return (int) Math.floorMod(shuffled, (long) customers);
    }

    private LocalDate day(long place, int buyer, SplittableRandom random) {
        if (isQuiet(buyer)) {
            return before(until.minusMonths(QUIET_MONTHS), YEARS * 12 - QUIET_MONTHS, random);
        }
        boolean isLast = place >= orders - customers;
        return before(until, isLast ? RECENT_MONTHS : YEARS * 12, random);
    }

    private static LocalDate before(LocalDate last, int months, SplittableRandom random) {
        return last.minusDays(random.nextInt(months * DAYS));
    }
}

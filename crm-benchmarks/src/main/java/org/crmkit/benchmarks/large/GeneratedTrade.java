package org.crmkit.benchmarks.large;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;

/**
 * Customers and orders in any number, generated from a seed. The same seed gives the same customers and orders. Each is
 * generated from its index alone, so none is kept in memory. One customer in five has not ordered for more than seven months.
 *
 * @param seed the seed
 * @param customers the number of customers
 * @param orders the number of orders, each of one line; the customers take turns in an order that depends on the seed
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

    /** The first millisecond of 2020. The registrations of the customers begin there, one customer per millisecond. */
    private static final long FIRST_MILLI = 1_577_836_800_000L;

    /** Returns the id of the customer with an index, from 0; greater indexes have greater ids. */
    public CustomerId customer(int place) {
        long random = new SplittableRandom(seed ^ (0x9E37_79B9_7F4A_7C15L * (place + 1L))).nextLong();
        return new CustomerId(new UUID(((FIRST_MILLI + place) << 16) | VERSION_7, VARIANT | (random & RANDOM_BITS)));
    }

    /** Returns whether the customer with an index has stopped buying. */
    public boolean isQuiet(int place) {
        return new SplittableRandom(seed + place).nextInt(QUIET_IN) == 0;
    }

    /** Returns all orders. */
    public Stream<OrderDraft> all() {
        return LongStream.range(0, orders).mapToObj(this::order);
    }

    /** Returns the order with an index, from 0. */
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

    /** The numbers of orders of any two customers differ by at most one. */
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

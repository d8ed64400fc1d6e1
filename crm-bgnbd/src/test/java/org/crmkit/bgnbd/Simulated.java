package org.crmkit.bgnbd;

import java.util.stream.Stream;
import org.hipparchus.random.RandomDataGenerator;

/** Customers who behave according to the model; the same seed gives the same customers. */
record Simulated(BgNbd model, long seed) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** A number of customers who have been known for up to a number of weeks; purchases are counted by days. */
    Stream<PurchaseCounts> customers(int count, int weeks) {
        RandomDataGenerator chance = new RandomDataGenerator(seed);
        return Stream.generate(() -> customer(chance, weeks)).limit(count);
    }

    private PurchaseCounts customer(RandomDataGenerator chance, int weeks) {
        double age = chance.nextInt(0, weeks * DAYS_OF_A_WEEK);
        double rate = chance.nextGamma(model.r(), 1 / model.alpha()) / DAYS_OF_A_WEEK;
        double leaves = chance.nextBeta(model.a(), model.b());
        long repeats = 0;
        double last = 0;
        double next = purchase(chance, rate, last);
        while (next <= age) {
            repeats++;
            last = next;
            next = chance.nextDouble() < leaves ? Double.POSITIVE_INFINITY : purchase(chance, rate, last);
        }
        return new PurchaseCounts(repeats, last / DAYS_OF_A_WEEK, age / DAYS_OF_A_WEEK);
    }

    private static double purchase(RandomDataGenerator chance, double rate, double last) {
        return Math.ceil(last - Math.log1p(-chance.nextDouble()) / rate);
    }
}

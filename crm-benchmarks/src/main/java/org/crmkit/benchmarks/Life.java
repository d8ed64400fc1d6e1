package org.crmkit.benchmarks;

import java.time.LocalDate;

/**
 * The whole life cycle of an opportunity: opened, assigned, three steps planned, three results recorded, won with customer and
 * contact.
 */
interface Life {

    /** The number of steps of its plan. */
    int STEPS = 3;

    /** The day on which the steps are due. */
    LocalDate DUE = LocalDate.of(2027, 1, 12);

    /** Runs one life cycle, from beginning to end, in nine transactions. */
    void live(int number);

    /** Returns the title of an opportunity. */
    static String title(int number) {
        return "Opportunity number " + number + " of the benchmark";
    }

    /** Returns the name of the customer that the opportunity leads to. */
    static String customer(int number) {
        return "Customer " + number + " Hotels and Resorts Ltd";
    }
}

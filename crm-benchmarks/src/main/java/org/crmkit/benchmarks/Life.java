package org.crmkit.benchmarks;

import java.time.LocalDate;

/** A whole life of an opportunity: opened, assigned, three steps planned, three results, won with customer and contact. */
interface Life {

    /** The steps of its plan. */
    int STEPS = 3;

    /** When they are due. */
    LocalDate DUE = LocalDate.of(2027, 1, 12);

    /** Lives one life, from beginning to end, in nine transactions. */
    void live(int number);

    /** The title of a life. */
    static String title(int number) {
        return "Opportunity number " + number + " of the benchmark";
    }

    /** The name of the customer that a life leads to. */
    static String customer(int number) {
        return "Customer " + number + " Hotels and Resorts Ltd";
    }
}

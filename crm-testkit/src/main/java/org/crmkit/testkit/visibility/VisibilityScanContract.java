package org.crmkit.testkit.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.crmkit.testkit.world.Contract;
import org.junit.jupiter.api.Test;

/**
 * No user learns anything about a record that they do not see, by any method. The property {@code crm.scan.steps} sets the number
 * of steps, {@code crm.scan.seed} selects them.
 */
public interface VisibilityScanContract extends Contract {

    /** The number of steps unless the property sets another one: a few seconds on a database. */
    int STEPS = 100;

    /** The number of steps that reach every method of every desk. */
    int ALL_STEPS = 1500;

    /** A scan at full length also fails with the names of the methods that it did not reach. */
    @Test
    default void noDeskTellsAnybodyOfARecordThatTheyDoNotSee() {
        int steps = Integer.getInteger("crm.scan.steps", STEPS);
        VisibilityScan.Result result = VisibilityScan.of(store(), steps, Long.getLong("crm.scan.seed", 1));
        assertThat(result.faults()).isEmpty();
        if (steps >= ALL_STEPS) {
            assertThat(result.unreached())
                    .as("methods that the scan did not reach")
                    .isEmpty();
        }
    }
}

package org.crmkit.testkit.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.crmkit.testkit.Contract;
import org.junit.jupiter.api.Test;

/**
 * Nobody is told anything of a record that they do not see, wherever they ask. The property {@code crm.scan.steps} says how many
 * steps are taken, {@code crm.scan.seed} which ones.
 */
public interface VisibilityScanContract extends Contract {

    /** As many as reach every method of every desk. */
    int STEPS = 300;

    /** See {@link VisibilityScan}. */
    @Test
    default void noDeskTellsAnybodyOfARecordThatTheyDoNotSee() {
        VisibilityScan.Result result = VisibilityScan.of(
                store(), Integer.getInteger("crm.scan.steps", STEPS), Long.getLong("crm.scan.seed", 1));
        assertThat(result.faults()).isEmpty();
        assertThat(result.unreached()).as("methods that the scan did not reach").isEmpty();
    }
}

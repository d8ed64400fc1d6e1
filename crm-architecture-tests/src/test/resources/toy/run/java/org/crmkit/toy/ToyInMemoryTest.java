package org.crmkit.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.crmkit.spi.Store;
import org.crmkit.testkit.input.InputContract;
import org.crmkit.testkit.input.NullInputContract;
import org.crmkit.testkit.input.TextContract;
import org.crmkit.testkit.journal.JournalContract;
import org.crmkit.testkit.loan.LoansContract;
import org.crmkit.testkit.permission.AccessMatrixContract;
import org.crmkit.testkit.random.CommandSequences;
import org.crmkit.testkit.store.AggregatesContract;
import org.crmkit.testkit.store.TenantWallContract;
import org.crmkit.testkit.visibility.VisibilityScanContract;
import org.junit.jupiter.api.Test;

/** The contract of the toy, and the contracts that concern every context, in memory. */
class ToyInMemoryTest
        implements LoansContract,
                AggregatesContract,
                TenantWallContract,
                JournalContract,
                AccessMatrixContract,
                TextContract,
                InputContract,
                NullInputContract,
                VisibilityScanContract {

    private static final Store STORE = InMemoryStore.create();

    @Override
    public Store store() {
        return STORE;
    }

    /** No mix of commands names the toy, so it has one of its own: one sequence in four. */
    @Test
    void randomSequencesCauseEveryEventOfTheToy() {
        String transcripts = LongStream.range(0, 20)
                .mapToObj(each -> CommandSequences.transcriptOf(STORE, "toy-" + each, 3 + 4 * each))
                .collect(Collectors.joining());
        assertThat(transcripts).contains("LoanLent", "LoanTransferred", "LoanReturned", "loans by article");
    }
}

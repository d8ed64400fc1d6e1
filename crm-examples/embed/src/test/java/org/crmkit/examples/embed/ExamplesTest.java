package org.crmkit.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityState;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The examples in the README do what they promise. */
class ExamplesTest {

    @Test
    void winsACustomerInMemory() {
        Opportunity won = InMemoryExample.win();

        assertThat(won.state()).isEqualTo(OpportunityState.WON);
        assertThat(won.customer()).isNotNull();
    }

    @Test
    void keepsWhatTheHostCommitsAndNothingElse() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:host-mode-example;DB_CLOSE_DELAY=-1");

        assertThat(HostModeExample.run(database)).isEqualTo(1);
    }
}

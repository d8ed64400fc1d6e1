package org.crmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main workflow on every database, in transactions of the store's own. */
class StoreTest {

    private static final SalesReportFilter ALWAYS =
            SalesReportFilter.of(ReportPeriod.years(2020, 2029, java.time.ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource
    void keepsWhatCommandsReturn(TestDatabases database) {
        Office office = Office.on(Host.on(database).store());
        Opportunity ready = office.developed("Blue Lotus Hotels", 3);
        assertThat(office.lin().sales().get(ready.id())).isEqualTo(ready);

        Opportunity won = office.lin().sales().win(ready.id());

        assertThat(office.lin().sales().get(won.id())).isEqualTo(won);
        assertThat(won.state()).isEqualTo(OpportunityState.WON);
        assertThat(office.lin().customers().list(CustomerFilter.ALL.byName(10)).items())
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.id()).isEqualTo(won.customer()));
        assertThat(office.mia().sales().list(OpportunityFilter.ALL.newest(10)).items())
                .isEmpty();
        assertThat(office.boss().sales().count(OpportunityFilter.ALL)).isEqualTo(1);
        assertThat(office.admin().journal().list(JournalFilter.ALL.newest(100)).items())
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void reportsBySums(TestDatabases database) {
        Office office = Office.on(Host.on(database).store());
        office.lin().sales().win(office.developed("A", 1).id());
        office.lin().sales().lose(office.developed("B", 1).id(), "too dear");
        office.boss().sales().open(Office.draft("C"));

        Funnel funnel = office.boss().reports().sales().funnel(ALWAYS);

        assertThat(funnel.count(OpportunityState.WON)).isEqualTo(1);
        assertThat(funnel.cycle())
                .hasValueSatisfying(cycle -> assertThat(cycle.count()).isEqualTo(2));
        assertThat(office.boss().reports().sales().byAssignee(ALWAYS))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.won()).isEqualTo(1);
                    assertThat(each.lost()).isEqualTo(1);
                    assertThat(each.name()).isEqualTo("lin");
                });
        assertThat(office.boss()
                        .reports()
                        .sales()
                        .byCustomer(new CustomerSalesFilter(ALWAYS, Currency.getInstance("EUR")).highest(9))
                        .items())
                .hasSize(1);
        assertThat(office.boss().reports().sales().byMonth(ALWAYS))
                .hasSize(120)
                .extracting(each -> each.won())
                .contains(1L);
    }
}

package org.crmkit.examples.quickstart.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.CsvFolder;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.examples.quickstart.csv.Folder;
import org.crmkit.kernel.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineReaderTest {

    private static final String GOOD = "A1,Lin Mei,GTX Pro,Blue Lotus,Won,2017-01-02,2017-03-04,4500";

    @Test
    void readsARow() {
        Deal deal = PipelineReader.read(new CsvFolder().pipeline(GOOD)).deals().get(0);

        assertThat(deal)
                .isEqualTo(new Deal(
                        2,
                        "A1",
                        new TeamMember("Lin Mei", "Wang Lei", "East"),
                        new Product("GTX Pro", Money.of("4821", "USD")),
                        "Blue Lotus",
                        Deal.Stage.WON,
                        LocalDate.of(2017, 1, 2),
                        LocalDate.of(2017, 3, 4),
                        Money.of("4500", "USD")));
    }

    @Test
    void findsTheProductWhateverItsSpaces() {
        CsvFolder folder = new CsvFolder().pipeline(GOOD.replace("GTX Pro", "GTXPro"));

        assertThat(PipelineReader.read(folder).deals())
                .extracting(deal -> deal.product().name())
                .containsExactly("GTX Pro");
    }

    @Test
    void takesARowWithoutAccountForAProspectWithoutAName() {
        CsvFolder folder = new CsvFolder().pipeline("A1,Lin Mei,MG,,Prospecting,,,");

        assertThat(PipelineReader.read(folder).deals())
                .extracting(Deal::prospect)
                .containsExactly("(not yet named)");
    }

    @Test
    void readsQuotesAndCarriageReturnsAndAByteOrderMark() {
        CsvFolder folder = new CsvFolder()
                .with(
                        PipelineReader.PIPELINE,
                        "\uFEFF" + CsvFolder.PIPELINE_HEADER.replace("\n", "\r\n")
                                + "A1,\"Lin Mei\",MG,\"Café Été\",Lost,2017-01-02,2017-03-04,0\r\n\r\n");

        PipelineData data = PipelineReader.read(folder);

        assertThat(data.faults()).isEmpty();
        assertThat(data.deals()).extracting(Deal::account).containsExactly("Café Été");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A2,Lin Mei,MG,Blue Lotus,Winning,2017-01-02,2017-03-04,5 | deal_stage | there is no stage Winning",
                "A2,Lin Mei,MG,Blue Lotus,,2017-01-02,2017-03-04,5 | deal_stage | is missing",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-02-30,2017-03-04,5 | engage_date | there is no date 2017-02-30",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-01-02,4.3.2017,5 | close_date | there is no date 4.3.2017",
                "A2,Lin Mei,MG,Blue Lotus,Won,,2017-03-04,5 | engage_date | is missing",
                "A2,Lin Mei,MG,Blue Lotus,Lost,2017-01-02,,0 | close_date | is missing",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-01-01,5 | close_date | is before it was engaged",
                "A2,Lin Mei,MG,Blue Lotus,Engaging,2017-01-02,2017-02-02, | close_date | still open",
                "A2,Lin Mei,MG,Blue Lotus,Engaging,2017-01-02,,5 | close_value | still open",
                "A2,,MG,Blue Lotus,Won,2017-01-02,2017-03-04,5 | sales_agent | is missing",
                "A2,Lin Mai,MG,Blue Lotus,Won,2017-01-02,2017-03-04,5 | sales_agent | there is no Lin Mai",
                "A2,Lin Mei,MX,Blue Lotus,Won,2017-01-02,2017-03-04,5 | product | there is no MX",
                "A2,Lin Mei,MG,Red Lotus,Won,2017-01-02,2017-03-04,5 | account | there is no Red Lotus",
                "A2,Lin Mei,MG,,Won,2017-01-02,2017-03-04,5 | account | is missing",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-03-04,-5 | close_value | -5 is negative",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-03-04,five | close_value | five is no amount",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-03-04,5.001 | close_value | 5.001 is no amount",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-03-04, | close_value | is missing",
                "A1,Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-03-04,5 | opportunity_id | A1 is there already",
                ",Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-03-04,5 | opportunity_id | is missing",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-03-04 | close_value | 7 columns instead of 8",
                "A2,Lin Mei | product | 2 columns instead of 8",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-03-04,5,x | close_value | 9 columns instead of 8",
                "A2,\"Lin Mei,MG,Blue Lotus,Won,2017-01-02,2017-03-04,5 | sales_agent | a quote is left open",
                "A2,Lin Mei,MG,Blue Lotus,Won,2071-01-02,2071-03-04,5 | engage_date | from the middle of the data",
                "A2,Lin Mei,MG,Blue Lotus,Won,2017-01-02,2107-03-04,5 | close_date | from the middle of the data",
            })
    void tellsFileLineAndColumnOfABadLineAndKeepsTheOthers(String bad, String column, String reason) {
        PipelineData data = PipelineReader.read(
                new CsvFolder().pipeline(GOOD, bad, GOOD.replace("A1", "A3"), GOOD.replace("A1", "A4")));

        assertThat(data.deals()).extracting(Deal::number).containsExactly("A1", "A3", "A4");
        assertThat(data.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("sales_pipeline.csv");
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.reason()).contains(reason);
        });
    }

    @Test
    void tellsTheColumnThatIsNotUtf8() {
        byte[] latin = (CsvFolder.PIPELINE_HEADER + "A1,Lin Mei,MG,Café Été,Lost,2017-01-02,2017-03-04,0\n" + GOOD)
                .getBytes(StandardCharsets.ISO_8859_1);

        PipelineData data = PipelineReader.read(new CsvFolder().with(PipelineReader.PIPELINE, latin));

        assertThat(data.faults()).containsExactly(new Fault("sales_pipeline.csv", 2, "account", "is not UTF-8"));
        assertThat(data.deals()).hasSize(1);
    }

    @Test
    void tellsOfBadLinesInTheOtherFiles() {
        CsvFolder folder = new CsvFolder()
                .with(PipelineReader.TEAMS, """
                        sales_agent,manager,regional_office
                        Lin Mei,Wang Lei,East
                        lin mei,Wang Lei,East
                        ,Wang Lei,East
                        Anna Berg,Wang Lei,West
                        """)
                .with(PipelineReader.PRODUCTS, """
                        product,series,sales_price
                        GTX Pro,GTX,4821
                        MG,MG,-1
                        GTXPro,GTX,1
                        """)
                .with(PipelineReader.ACCOUNTS, """
                        account,sector,year_established,revenue,employees,office_location,subsidiary_of
                        Blue Lotus,hotel,1999,1.5,20,China,
                        BLUE  LOTUS,hotel,1999,1.5,20,China,
                        """)
                .pipeline(GOOD);

        PipelineData data = PipelineReader.read(folder);

        assertThat(data.deals()).hasSize(1);
        assertThat(data.faults())
                .extracting(Fault::file, Fault::line, Fault::column)
                .containsExactly(
                        tuple("accounts.csv", 3, "account"),
                        tuple("products.csv", 3, "sales_price"),
                        tuple("products.csv", 4, "product"),
                        tuple("sales_teams.csv", 3, "sales_agent"),
                        tuple("sales_teams.csv", 4, "sales_agent"),
                        tuple("sales_teams.csv", 5, "manager"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales_pipeline.csv", "sales_teams.csv", "accounts.csv", "products.csv"})
    void complainsOfAMissingFileAndOfAnotherHeader(String file) {
        assertThatThrownBy(() -> PipelineReader.read(new CsvFolder().without(file)))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining(file);
        assertThatThrownBy(() -> PipelineReader.read(new CsvFolder().with(file, "a,b,c\n")))
                .isInstanceOf(Complaint.class)
                .hasMessageStartingWith("The first line of " + file + " should be ");
        assertThatThrownBy(() -> PipelineReader.read(new CsvFolder().with(file, "")))
                .isInstanceOf(Complaint.class)
                .hasMessageStartingWith("The first line of " + file + " should be ");
    }

    @Test
    void findsNoFaultInTheSample() {
        PipelineData sample = PipelineReader.read(Folder.sample());

        assertThat(sample.faults()).isEmpty();
        assertThat(sample.deals()).hasSizeBetween(120, 180);
        assertThat(List.of(sample.firstDay().getYear(), sample.lastDay().getYear()))
                .containsOnly(2025);
    }
}

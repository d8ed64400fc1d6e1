package org.crmkit.examples.quickstart.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.pipeline.Deal;
import org.crmkit.examples.quickstart.pipeline.PipelineData;
import org.crmkit.examples.quickstart.pipeline.PipelineReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormatTest {

    private static final String ROW = "A1,Lin Mei,MG,蓝莲酒店,Lost,2017-01-02,2017-03-04,0\n";
    private static final String ACCOUNTS =
            "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n蓝莲酒店,hotel,1999,1.5,20,China,\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,''",
        "UTF-8,\uFEFF",
        "UTF-16LE,''",
        "UTF-16LE,\uFEFF",
        "UTF-16BE,''",
        "UTF-16BE,\uFEFF",
        "GB18030,''"
    })
    void recognisesTheEncoding(String charset, String mark) {
        byte[] pipeline = (mark + CsvFolder.PIPELINE_HEADER + ROW).getBytes(Charset.forName(charset));
        byte[] accounts = (mark + ACCOUNTS).getBytes(Charset.forName(charset));

        PipelineData data = PipelineReader.read(
                new CsvFolder().with(PipelineReader.PIPELINE, pipeline).with(PipelineReader.ACCOUNTS, accounts));

        assertThat(data.faults()).isEmpty();
        assertThat(data.deals()).extracting(Deal::account).containsExactly("蓝莲酒店");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void recognisesTheSeparator(String separator) {
        String text = (CsvFolder.PIPELINE_HEADER + "A1,Lin Mei,MG,Blue Lotus,Lost,2017-01-02,2017-03-04,0\n")
                .replace(",", separator);

        PipelineData data = read(text);

        assertThat(data.faults()).isEmpty();
        assertThat(data.deals()).hasSize(1);
    }

    @Test
    void takesColumnsInAnotherOrderAndCaseWithOthersAndATrailingComma() {
        PipelineData data = read("""
                Close_Value,note,DEAL_STAGE,account,product,sales_agent,opportunity_id,engage_date,close_date,
                7,x,Won,Blue Lotus,MG,Lin Mei,A1,2017-01-02,2017-03-04,
                """);

        assertThat(data.faults()).isEmpty();
        assertThat(data.deals()).extracting(Deal::number).containsExactly("A1");
    }

    @Test
    void readsDatesWithSlashesWhereTheFileHasOneReading() {
        PipelineData data = read(CsvFolder.PIPELINE_HEADER
                + "A1,Lin Mei,MG,,Engaging,3/4/2016,,\nA2,Lin Mei,MG,,Engaging,3/14/2016,,\n");

        assertThat(data.faults()).isEmpty();
        assertThat(data.deals())
                .extracting(each -> String.valueOf(each.engaged()))
                .containsExactly("2016-03-04", "2016-03-14");
    }

    @Test
    void tellsOnceOfDatesThatCanBeReadInTwoWays() {
        String row = "A1,Lin Mei,MG,,Engaging,3/4/2016,,\n";

        assertThat(read(CsvFolder.PIPELINE_HEADER + row).faults())
                .extracting(Fault::reason)
                .containsExactly("there is no date 3/4/2016");
        assertThatThrownBy(() -> read(CsvFolder.PIPELINE_HEADER + row + row + row))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("can be read in two ways");
    }

    @Test
    void tellsOnceOfAnotherEncodingOrSeparator() {
        byte[] latin = (CsvFolder.PIPELINE_HEADER + "A1,Lin Mei,MG,Café Été,Lost,2017-01-02,2017-03-04,0\n".repeat(3))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> PipelineReader.read(new CsvFolder().with(PipelineReader.PIPELINE, latin)))
                .isInstanceOf(Complaint.class)
                .hasMessage(
                        "The file sales_pipeline.csv should be in UTF-8, UTF-16 or GB18030, and is in none of them.");
        assertThatThrownBy(() -> read(CsvFolder.PIPELINE_HEADER.replace(',', '|')))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("(also with ; or tabs), and is opportunity_id|sales_agent|");
    }

    @Test
    void countsTheLinesThatNameARejectedOne() {
        PipelineData data = PipelineReader.read(new CsvFolder()
                .with(PipelineReader.PRODUCTS, "product,series,sales_price\nMG,MG,-1\n")
                .pipeline("A1,Lin Mei,MG,,Engaging,2017-01-02,,", "A2,Lin Mei,MX,,Engaging,2017-01-02,,"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Paper(new PrintStream(out, true, StandardCharsets.UTF_8)).faults(data.faults());

        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .containsSubsequence(List.of(
                        "3 lines were rejected",
                        "  products.csv, line 2, column sales_price: -1 is negative",
                        "  sales_pipeline.csv, line 3, column product: there is no MX in the other files",
                        "  sales_pipeline.csv: 1 more line, which names something rejected above"))
                .noneMatch(line -> line.contains("there is no MG"));
    }

    @Test
    void findsTheRejectedLineHoweverItsSpacesAreWritten() {
        PipelineData data = PipelineReader.read(new CsvFolder()
                .with(PipelineReader.PRODUCTS, "product,series,sales_price\nGTX Pro,GTX,-1\n")
                .pipeline("A1,Lin Mei,GTXPro,,Engaging,2017-01-02,,"));

        assertThat(data.faults()).extracting(Fault::consequence).containsExactly(false, true);
    }

    private static PipelineData read(String pipeline) {
        return PipelineReader.read(new CsvFolder().with(PipelineReader.PIPELINE, pipeline));
    }
}

package org.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.CsvFolder;
import org.crmkit.examples.quickstart.pipeline.PipelineReader;
import org.crmkit.examples.quickstart.purchases.PurchaseReader;
import org.crmkit.examples.quickstart.trade.TradeFolder;
import org.crmkit.examples.quickstart.trade.TradeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTest {

    @TempDir
    Path folder;

    @Test
    void recognisesAFolderByItsFiles() throws IOException {
        assertThat(Form.of(new CsvFolder().writeTo(subfolder("sales")))).isEqualTo(Form.SALES);
        assertThat(Form.of(TradeFolder.small().writeTo(subfolder("trade")))).isEqualTo(Form.TRADE);
        Files.writeString(subfolder("purchases").resolve(PurchaseReader.PURCHASES), "");
        assertThat(Form.of(folder.resolve("purchases"))).isEqualTo(Form.PURCHASES);
    }

    @Test
    void recognisesAFolderInWhichAFileIsMissing() throws IOException {
        CsvFolder sales = new CsvFolder().without(PipelineReader.PIPELINE);
        CsvFolder trade = TradeFolder.small().without(TradeReader.ORDERS);

        assertThat(Form.of(sales.writeTo(subfolder("sales")))).isEqualTo(Form.SALES);
        assertThat(Form.of(trade.writeTo(subfolder("trade")))).isEqualTo(Form.TRADE);
    }

    @Test
    void goesByMostOfTheFilesWhereThereAreSeveralForms() throws IOException {
        TradeFolder.small().with(PipelineReader.ACCOUNTS, "").writeTo(folder);

        assertThat(Form.of(folder)).isEqualTo(Form.TRADE);
    }

    @Test
    void complainsOfAFolderOfNoForm() throws IOException {
        Files.writeString(folder.resolve("products.csv"), "");

        assertThatThrownBy(() -> Form.of(folder))
                .isInstanceOf(Complaint.class)
                .hasMessage(
                        "The folder " + folder + " holds none of sales_pipeline.csv, orders.csv, CDNOW_sample.txt.");
        assertThatThrownBy(() -> Form.of(folder.resolve("nowhere")))
                .isInstanceOf(Complaint.class)
                .hasMessage("There is no folder " + folder.resolve("nowhere") + ".");
    }

    private Path subfolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }
}

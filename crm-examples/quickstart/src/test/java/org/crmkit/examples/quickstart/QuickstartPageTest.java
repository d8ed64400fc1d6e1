package org.crmkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crmkit.examples.quickstart.csv.CsvFolder;
import org.crmkit.examples.quickstart.incidents.IncidentReader;
import org.crmkit.examples.quickstart.pipeline.PipelineReader;
import org.crmkit.examples.quickstart.purchases.PurchaseReader;
import org.crmkit.examples.quickstart.trade.TradeFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartPageTest {

    @TempDir
    Path folder;

    @Test
    void writesThePageOfCharts() throws IOException {
        Path html = folder.resolve("page.html");
        Path tickets = folder.resolve("tickets.csv");
        new CsvFolder()
                .pipeline(
                        QuickstartTest.WON,
                        QuickstartTest.WON_BY_ANOTHER,
                        QuickstartTest.SAME_DAY,
                        QuickstartTest.ENGAGING,
                        QuickstartTest.PROSPECTING)
                .writeTo(folder);
        Files.writeString(tickets, String.join(",", IncidentReader.COLUMNS) + """

                A1,2025-01-02T08:00:00Z,Escalator,1,Lift,Ann Lee,2025-01-02T10:00:00Z,2025-01-03T10:00:00Z,0,1
                A2,2025-01-02T08:00:00Z,COMPLAINT,1,Lift,Ann Lee,2025-01-02T09:00:00Z,2025-01-03T08:00:00Z,0,4
                """);

        QuickstartRun run = QuickstartRun.of(
                "--data",
                folder.toString(),
                "--incidents",
                tickets.toString(),
                "--html",
                html.toString(),
                "--lang",
                "zh");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        Document page = Jsoup.parse(html.toFile(), "UTF-8");
        assertThat(page.select("header p").first().text())
                .isEqualTo("数据来源：" + folder.getFileName() + "、tickets.csv；截至2025年1月3日。");
        assertThat(page.select("tbody tr").stream()
                        .map(each -> String.join(" | ", each.children().eachText()))
                        .toList())
                .contains(
                        "已指派 · 方案洽谈 | 1 | 55 美元",
                        "开发成功 | 2 | 4,550 美元",
                        "开发失败 | 1 | –",
                        "2017年3月 | 2 | 4,550 美元",
                        "Escalator | 1 | 26.0 小时 | 26.0 小时",
                        "投诉 | 1 | 24.0 小时 | 24.0 小时");
    }

    @Test
    void writesAPageOfNothing() throws IOException {
        Path html = folder.resolve("page.html");
        new CsvFolder().with(PipelineReader.PIPELINE, CsvFolder.PIPELINE_HEADER).writeTo(folder);

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--html", html.toString());

        assertThat(run.status()).isZero();
        Document page = Jsoup.parse(html.toFile(), "UTF-8");
        assertThat(page.select("section")).isEmpty();
        assertThat(page.select("main > .empty")).hasSize(1);
    }

    @Test
    void playsNothingWhereThePageCannotBeWritten() {
        QuickstartRun run = QuickstartRun.of("--html", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).containsExactly("The file " + folder + " cannot be written.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Major customer | Not known | 66.7 %",
                "zh | 大客户 | 未知 | 66.7%",
            })
    void showsWhoBringsTheMoneyAndHowCustomersAreMadeUp(String language, String level, String unknown, String share)
            throws IOException {
        Path html = folder.resolve("page.html");
        TradeFolder.small().writeTo(folder);

        QuickstartRun run = QuickstartRun.of(
                "--data", folder.toString(), "--as-of", "2025-08-15", "--html", html.toString(), "--lang", language);

        assertThat(run.err()).isEmpty();
        assertThat(rows(html))
                .anySatisfy(row -> assertThat(row).startsWith("Blue Lotus | 1 | 149.85"))
                .anySatisfy(row -> assertThat(row).startsWith("Fjordview | 2 | 59.97"))
                .contains(level + " | 2 | " + share)
                .noneSatisfy(row -> assertThat(row).startsWith(unknown));
    }

    @Test
    void showsWhoBringsTheMoneyOfPurchases() throws IOException {
        Path html = folder.resolve("page.html");
        Files.writeString(folder.resolve(PurchaseReader.PURCHASES), " 7 1 20250101 1 10.00\n 8 2 20250102 1 30.00\n");

        QuickstartRun run = QuickstartRun.of("--data", folder.toString(), "--html", html.toString());

        assertThat(run.err()).isEmpty();
        assertThat(rows(html))
                .containsExactly(
                        "Customer 8 | 1 | 30 USD | 75.0 % | 75.0 %",
                        "Customer 7 | 2 | 10 USD | 25.0 % | 100.0 %",
                        "Recency 3, frequency 1 | 1 | 3 | 30 USD",
                        "Recency 1, frequency 1 | 1 | 1 | 10 USD");
    }

    private static List<String> rows(Path html) throws IOException {
        return Jsoup.parse(html.toFile(), "UTF-8").select("tbody tr").stream()
                .map(each -> String.join(" | ", each.children().eachText()))
                .toList();
    }
}

package org.crmkit.examples.quickstart.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void tellsEveryTenthWhereThereIsNoTerminal() throws InterruptedException {
        Progress progress = new Progress(out, false);
        progress.begin(20);
        Thread.sleep(2_100);
        for (int each = 0; each < 20; each++) {
            progress.step();
        }
        progress.end();

        assertThat(text().lines()).hasSize(10).allMatch(line -> line.matches(" +[0-9]+ % .* of 20 commands .*"));
        assertThat(progress.commands()).isEqualTo(20);
    }

    @Test
    void drawsABarOnATerminalAndTakesItAway() throws InterruptedException {
        Progress progress = new Progress(out, true);
        progress.begin(4);
        progress.step();
        Thread.sleep(150);
        progress.step();
        progress.end();

        assertThat(text())
                .contains("\r  ████████████████████░░░░░░░░░░░░░░░░░░░░   50 %  2 of 4 commands", "/s", "s left")
                .endsWith(" \r")
                .doesNotContain("\n");
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

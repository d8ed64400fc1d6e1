package org.crmkit.persistence.jpa.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The text of an array represents every value unambiguously, whatever characters it contains. */
class ArrayTextTest {

    @Test
    void quotesTextsAndNothingElse() {
        ArrayText text = new ArrayText();
        text.add("a, \"b\" {c} \\ null\n");
        text.add("null");
        text.add("");
        text.add(null);
        text.add(new BigDecimal("1E+3"));
        text.add(LocalDate.of(2026, 2, 28));
        text.add(Instant.parse("2026-02-28T00:00:00.000001Z"));
        text.add(7L);

        assertThat(text.end())
                .isEqualTo(
                        "{\"a, \\\"b\\\" {c} \\\\ null\n\",\"null\",\"\",null,1000,2026-02-28,2026-02-28T00:00:00.000001Z,7}");
    }

    @Test
    void isEmptyWithoutValues() {
        assertThat(new ArrayText().end()).isEqualTo("{}");
    }
}

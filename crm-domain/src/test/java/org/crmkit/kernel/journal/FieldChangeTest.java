package org.crmkit.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

    @Test
    void notesOnlyWhatDiffersInTheOrderOfTheForm() {
        assertThat(new FieldChange.Comparison()
                        .field("title", "a", "b")
                        .field("source", "web", "web")
                        .field("description", null, null)
                        .field("amount", null, Money.of("1", "EUR"))
                        .field("probability", Percent.of(40), null)
                        .field("position", 1, 2)
                        .field("tags", List.of("early, late", "vip"), List.of())
                        .changes())
                .containsExactly(
                        new FieldChange("title", "a", "b"),
                        new FieldChange("amount", null, "1.00 EUR"),
                        new FieldChange("probability", "40 %", null),
                        new FieldChange("position", "1", "2"),
                        new FieldChange("tags", "early, late\nvip", null));
    }
}

package org.crmkit.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmkit.kernel.query.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputDigestTest {

    private record Form(
            String text,
            @Nullable String memo,
            Set<String> tags,
            @Nullable Inner inner) {}

    private record Inner(BigDecimal amount, Currency currency, LocalDate day, Direction direction) {}

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 12);

    private static String digest(@Nullable Object value) {
        return InputDigest.of(Inputs.none().optional("draft", value));
    }

    private static Inner inner(String amount) {
        return new Inner(new BigDecimal(amount), EUR, DAY, Direction.ASCENDING);
    }

    @Test
    void equalInputsHaveEqualDigestsWhateverTheOrderOfASet() {
        Form form = new Form("a", null, new LinkedHashSet<>(List.of("x", "y")), inner("1.50"));
        Form same = new Form("a", null, new LinkedHashSet<>(List.of("y", "x")), inner("1.5"));
        assertThat(digest(form)).hasSize(43).isEqualTo(digest(same));
    }

    @Test
    void everyComponentCounts() {
        Form form = new Form("a", "b", Set.of("x"), inner("1.5"));
        assertThat(List.of(
                        digest(form),
                        digest(new Form("A", "b", Set.of("x"), inner("1.5"))),
                        digest(new Form("a", null, Set.of("x"), inner("1.5"))),
                        digest(new Form("a", "b", Set.of(), inner("1.5"))),
                        digest(new Form("a", "b", Set.of("x", "y"), inner("1.5"))),
                        digest(new Form("a", "b", Set.of("x"), inner("15"))),
                        digest(new Form("a", "b", Set.of("x"), null)),
                        digest(List.of("a", "b")),
                        digest(List.of("b", "a")),
                        digest(List.of("ab"))))
                .doesNotHaveDuplicates();
    }

    /** The content of a text cannot imitate the structure around it. */
    @Test
    void textsAreSetOffByTheirLengths() {
        assertThat(digest(List.of("a,1:b"))).isNotEqualTo(digest(List.of("a", "b")));
        assertThat(digest(new Form("a;memo=1:b", null, Set.of(), null)))
                .isNotEqualTo(digest(new Form("a", "b", Set.of(), null)));
    }

    @Test
    void whatIsAbsentOrEmptyIsLeftOutSoThatAFurtherOptionalComponentChangesNoDigest() {
        record Before(String text) {}
        record After(String text, @Nullable String memo, List<String> tags) {}
        assertThat(digest(new After("a", null, List.of()))).isEqualTo(digest(new Before("a")));
        assertThat(digest(null)).isEqualTo(InputDigest.of(Inputs.none()));
    }

    @Test
    void aNullInAListHasAPlaceOfItsOwn() {
        assertThat(digest(Arrays.asList("a", null))).isNotEqualTo(digest(List.of("a")));
    }
}

package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextLimitTest {

    private static jakarta.validation.ValidatorFactory factory;
    private static Validator validator;

    record Card(
            @TextLimit(max = 3) @Nullable String name,
            @TextLimit(max = 3, required = false) @Nullable String memo) {}

    record Login(@TextLimit(max = 8, singleScript = true) String name) {}

    record Note(@TextLimit(max = 8, multiline = true) String text) {}

    @BeforeAll
    static void startsTheProvider() {
        factory = Validation.buildDefaultValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void stopsTheProvider() {
        factory.close();
    }

    @Test
    void takesTextsUpToTheLimitInCodePoints() {
        assertThat(faults("abc", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00")).isEmpty();
    }

    @Test
    void asksOnlyForWhatIsRequired() {
        assertThat(faults(null, null)).containsExactly("name required");
        assertThat(faults("", "")).containsExactly("name required");
    }

    @Test
    void saysWhatIsWrongWithEveryText() {
        assertThat(faults("abcd", "a\u0000")).containsExactly("memo invalid-characters", "name too-long");
        assertThat(faults("\uD83D", "\uD83D\uDE00abc")).containsExactly("memo too-long", "name invalid-characters");
    }

    @Test
    void takesLineEndsOnlyWhereThereMayBeSeveralLines() {
        assertThat(faults("a\nb", null)).containsExactly("name invalid-characters");
        assertThat(validator.validate(new Note("a\nb"))).isEmpty();
    }

    @Test
    void refusesAMixedOrAnInvisiblyMarkedName() {
        assertThat(codes("root")).isEmpty();
        assertThat(codes("r\u043Eot")).containsExactly("mixed-scripts");
        assertThat(codes("ro\u00ADot")).containsExactly("invalid-characters");
        assertThat(codes("r\u043Eot\n")).containsExactly("invalid-characters");
        assertThat(codes("\u043Er".repeat(20))).containsExactly("too-long");
    }

    private static List<String> codes(String name) {
        return validator.validate(new Login(name)).stream()
                .map(ConstraintViolation::getMessageTemplate)
                .toList();
    }

    private static List<String> faults(@Nullable String name, @Nullable String memo) {
        return validator.validate(new Card(name, memo)).stream()
                .map(TextLimitTest::fault)
                .sorted()
                .toList();
    }

    private static String fault(ConstraintViolation<Card> found) {
        return found.getPropertyPath() + " " + found.getMessageTemplate();
    }
}

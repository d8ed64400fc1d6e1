package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIdTest {

    @ParameterizedTest
    @MethodSource("names")
    void takesPlainNames(String name) {
        assertThat(new TenantId(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Acme", "acme corp", "acme\n", "acme/other", "a'b", "\u0131", "\uFF41", "a\u0000"})
    void refusesOthers(String name) {
        assertThatThrownBy(() -> new TenantId(name)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {TenantId.MAX + 1, 1000})
    void refusesLongNames(int length) {
        assertThatThrownBy(() -> new TenantId("a".repeat(length))).isInstanceOf(InvalidInputException.class);
    }

    static String[] names() {
        return new String[] {"a", "acme", "acme-2.eu_west", "0", "a".repeat(TenantId.MAX)};
    }
}

package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root",
                "root-2.x",
                "\u0433\u043E\u043E\u0442",
                "\u738B\u5C0F\u660E",
                "wang\u738B",
                "\u5C71\u7530\u306F\u306A\u3053",
                "Kim\uAE40",
                "\u310Aab",
                "\u30BF\u30ED\u30FCtaro",
                "\u0561\u0562 1",
                "123",
                "\uFF52oot",
                "e\u0301\u0323"
            })
    void takesNamesOfOneScriptAndEastAsianOnesWithLatin(String name) {
        assertThat(Scripts.areMixedIn(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"r\u043Eot", "\u03BFk ok", "ro\u0585t", "\u738B\u0430", "a\u05D0", "\u0430\u03B1", "\u2160\u0430"
            })
    void refusesLettersOfSeveralScripts(String name) {
        assertThat(Scripts.areMixedIn(name)).isTrue();
    }
}
